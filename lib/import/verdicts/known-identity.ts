import type { WorkIdentity } from '../../duplicates/identity.ts';
import type { KnownPerson } from '../known/known-people.ts';
import type { KnownWork } from '../known/known-works.ts';

/** Works that are here as finding duplicates looks at them, under their published `_id`s. */
export function knownIdentities(
  works: readonly KnownWork[],
  people: readonly KnownPerson[],
): WorkIdentity[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return works.map(({ id, title, translatedTitles, type, authors, versions }) => ({
    id,
    title,
    translatedTitles,
    type,
    authors: authors.flatMap((author) => {
      const person = author.person === undefined ? undefined : byId.get(author.person);
      const name = author.printedName ?? person?.name;
      return name === undefined
        ? []
        : [
            {
              name,
              familyName: author.familyName ?? person?.familyName,
              orcid: person?.orcid,
              personId: person?.id,
            },
          ];
    }),
    hasMoreAuthors: false,
    versions,
    sameWorkAs: [],
  }));
}
