import type { DocumentActionComponent, DocumentActionsResolver } from 'sanity';

import type { StudioLanguage } from '../../schema/labels/label';
import { duplicateElsewhere } from './duplicate-elsewhere';
import { publishWithAddresses } from './publish-with-addresses';
import { takeDownKeepingNames } from './take-down';

/** Documents that a work names as authors. */
const people: ReadonlySet<string> = new Set(['researcher', 'coauthor']);

/** The one document of its kind is neither copied nor taken down. */
const onlyOnes: ReadonlySet<string> = new Set(['siteSettings']);
const ofMany: ReadonlySet<string | undefined> = new Set(['duplicate', 'unpublish', 'delete']);

/**
 * What an editor can do with a document: Studio's own actions, with what this site needs around some
 * of them.
 */
export function documentActionsIn(language: StudioLanguage): DocumentActionsResolver {
  return (actions, { schemaType }) => {
    if (onlyOnes.has(schemaType)) return actions.filter(({ action }) => !ofMany.has(action));
    return actions.map((action) => adapted(action, schemaType, language));
  };
}

function adapted(
  action: DocumentActionComponent,
  schemaType: string,
  language: StudioLanguage,
): DocumentActionComponent {
  switch (action.action) {
    case 'publish':
      return publishWithAddresses(action);
    case 'duplicate':
      return duplicateElsewhere(action);
    case 'unpublish':
    case 'delete':
      return people.has(schemaType) ? takeDownKeepingNames(action, language) : action;
    default:
      return action;
  }
}
