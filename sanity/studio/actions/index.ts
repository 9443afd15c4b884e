import type { DocumentActionComponent, DocumentActionsResolver } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { duplicateWithoutUniqueFields } from './duplicate-without-unique-fields.ts';
import { publishWithFormerSlugs } from './publish-with-former-slugs.ts';
import { removeKeepingName } from './remove-keeping-name.tsx';

/** Documents that a work names as authors. */
const people: ReadonlySet<string> = new Set(['researcher', 'coauthor']);

/** The one document of its kind is neither copied nor taken down. */
const onlyOnes: ReadonlySet<string> = new Set(['siteSettings']);
const ofMany: ReadonlySet<string | undefined> = new Set(['duplicate', 'unpublish', 'delete']);

/**
 * What an editor can do with a document: Studio's own actions, with what this site needs around some
 * of them.
 */
export function documentActionsIn(language: Language): DocumentActionsResolver {
  return (actions, { schemaType }) => {
    if (onlyOnes.has(schemaType)) return actions.filter(({ action }) => !ofMany.has(action));
    return actions.map((action) => adapted(action, schemaType, language));
  };
}

function adapted(
  action: DocumentActionComponent,
  schemaType: string,
  language: Language,
): DocumentActionComponent {
  switch (action.action) {
    case 'publish':
      return publishWithFormerSlugs(action);
    case 'duplicate':
      return duplicateWithoutUniqueFields(action);
    case 'unpublish':
    case 'delete':
      return people.has(schemaType) ? removeKeepingName(action, language) : action;
    default:
      return action;
  }
}
