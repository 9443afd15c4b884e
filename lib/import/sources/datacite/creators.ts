import { namesOrganization } from '../../../domain/name-words.ts';
import type { NamedAuthor } from '../../fields/authors.ts';
import { orcidField } from '../../fields/identifiers.ts';
import type { LossList } from '../../fields/loss-list.ts';
import type { DataciteCreator } from './work.ts';

/**
 * A creator. "Family, Given" is turned round: the comma tells the parts, unless an organization has it. Where DataCite
 * does not say whether it is one, its words do.
 */
export function dataciteAuthor(creator: DataciteCreator, losses: LossList): NamedAuthor {
  const name = creator.name?.trim() ?? '';
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  const isOrganization =
    creator.nameType === 'Organizational' ||
    (creator.nameType !== 'Personal' && !creator.familyName && namesOrganization(name));
  const hasTwoParts = !isOrganization && family !== '' && given !== '' && more.length === 0;
  const parts = creator.familyName
    ? { given: creator.givenName, family: creator.familyName }
    : hasTwoParts
      ? { given, family }
      : { name };
  return {
    ...(isOrganization ? { name } : parts),
    isOrganization,
    orcid: orcidField(orcidOf(creator), losses),
    affiliation: creator.affiliation[0]?.name,
  };
}

function orcidOf({ nameIdentifiers }: DataciteCreator): string | null | undefined {
  return nameIdentifiers.find(
    ({ nameIdentifier, nameIdentifierScheme }) =>
      nameIdentifier && /orcid/i.test(`${nameIdentifierScheme ?? ''} ${nameIdentifier}`),
  )?.nameIdentifier;
}
