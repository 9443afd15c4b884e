import type { PersonMatchReason } from '../../duplicates/people/identity.ts';
import { matchPerson, peopleIndex } from '../../duplicates/people/match-person.ts';
import type { KnownPerson } from '../known/known-people.ts';
import type { SourceAuthor } from '../source-record.ts';

/** Who an author of a record is, and why. */
export interface FoundPerson {
  readonly person: KnownPerson;
  readonly reason: PersonMatchReason;
}

export interface AuthorSearch {
  /** Whom an import takes the author for. */
  readonly found?: FoundPerson | undefined;
  /** Who it may be; an editor chooses. */
  readonly candidates: readonly FoundPerson[];
}

/**
 * Finds authors among the people who are here. By ORCID iD, by name and by alternate name; somebody whose name is only
 * shorter ("D. Kwok") is a candidate. Who became a member is found as the member.
 */
export function authorSearch(
  people: readonly KnownPerson[],
): (author: SourceAuthor) => AuthorSearch {
  const byId = new Map(people.map((person) => [person.id, person]));
  const index = peopleIndex(people.map((person) => ({ ...person, works: [], coauthors: [] })));
  const known = (id: string): KnownPerson | undefined => {
    const person = byId.get(id);
    return byId.get(person?.member ?? '') ?? person;
  };
  return (author) => {
    const { match, candidates } = matchPerson(author, index);
    const all = [...(match ? [match] : []), ...candidates].flatMap(
      ({ person, reason, isCertain }) => {
        const one = known(person.id);
        return one ? [{ person: one, reason, isCertain }] : [];
      },
    );
    const eachOnce = [...new Map(all.map((one) => [one.person.id, one])).values()];
    const [first, ...others] = eachOnce;
    const isFound =
      first !== undefined &&
      others.length === 0 &&
      (first.isCertain || first.reason === 'sameName' || first.reason === 'alternateName');
    return isFound ? { found: first, candidates: [] } : { candidates: eachOnce };
  };
}

/** Whom an import takes an author for; undefined for somebody new. */
export function personMatcher(
  people: readonly KnownPerson[],
): (author: SourceAuthor) => KnownPerson | undefined {
  const search = authorSearch(people);
  return (author) => search(author).found?.person;
}
