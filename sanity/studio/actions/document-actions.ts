import type { DocumentActionComponent, DocumentActionsResolver } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { duplicateWithoutUniqueFields } from './duplicate-without-unique-fields.ts';
import { publishWithFormerSlugs } from './publish-with-former-slugs.ts';
import { removeKeepingName } from './remove-keeping-name.tsx';

/** Documents that a work names as authors. */
const people: ReadonlySet<string> = new Set(['researcher', 'coauthor']);

/**
 * Types of which there is one document. It can be neither duplicated nor unpublished nor deleted.
 */
const onlyOnes: ReadonlySet<string> = new Set(['siteSettings']);
const ofMany: ReadonlySet<string | undefined> = new Set(['duplicate', 'unpublish', 'delete']);

/** The actions on a document: the Studio's own, some of them with a step that this site needs. */
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
