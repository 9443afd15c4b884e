import type { DocumentActionComponent, DocumentActionsResolver } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { duplicateWithoutUniqueFields } from './duplicate-without-unique-fields.ts';
import { changeMembership } from './membership/change-membership.ts';
import { publishWithFormerSlugs } from './publish-with-former-slugs.ts';
import { removeKeepingName } from './remove-keeping-name.tsx';

/** Types of the documents that a work can name as authors. */
const people: ReadonlySet<string> = new Set(['researcher', 'coauthor']);

/** Types with a single document, which can be neither duplicated nor unpublished nor deleted. */
const singletonTypes: ReadonlySet<string> = new Set(['siteSettings']);
const actionsOnOthersOnly: ReadonlySet<string | undefined> = new Set([
  'duplicate',
  'unpublish',
  'delete',
]);

/** The actions on a document: the Studio's own, some of them with a step that this site needs. */
export function documentActionsIn(language: Language): DocumentActionsResolver {
  return (actions, { schemaType }) => {
    if (singletonTypes.has(schemaType))
      return actions.filter(({ action }) => !actionsOnOthersOnly.has(action));
    const usual = actions.map((action) => withOurSteps(action, schemaType, language));
    return schemaType === 'coauthor' ? [...usual, changeMembership(language)] : usual;
  };
}

function withOurSteps(
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
