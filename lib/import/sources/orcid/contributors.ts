import { namesOrganization } from '../../../domain/name-words.ts';
import type { NamedAuthor } from '../../fields/authors.ts';
import { orcidField } from '../../fields/identifiers.ts';
import type { LossList } from '../../fields/loss-list.ts';
import type { OrcidContributor } from './work.ts';

/** Editors, supervisors and translators are no authors; contributors without a role are. */
const noAuthor =
  /edit|translat|supervis|assignee|investigator|reviewer|funding|project-administration|sponsor/i;

/** The author that a contributor is, if it is one. */
export function orcidAuthor(contributor: OrcidContributor, losses: LossList): NamedAuthor[] {
  const role = contributor['contributor-attributes']?.['contributor-role'] ?? '';
  const isAuthor = /author|writing/i.test(role) || !noAuthor.test(role);
  if (!isAuthor) return [];
  const name = contributor['credit-name'] ?? '';
  const { path, uri } = contributor['contributor-orcid'] ?? {};
  return [
    { name, isOrganization: namesOrganization(name), orcid: orcidField(path ?? uri, losses) },
  ];
}
