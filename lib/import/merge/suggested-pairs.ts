import { groupPeople } from '../../duplicates/people/group-people.ts';
import type { PersonIdentity } from '../../duplicates/people/identity.ts';
import { groupWorks } from '../../duplicates/group-works.ts';
import type { Grouping, IdPair } from '../../duplicates/identity.ts';
import type { KnownWork } from '../known/known-works.ts';
import type { Known } from '../verdicts/known.ts';
import { knownIdentities } from '../verdicts/known-identity.ts';

/** Two documents that are, or may be, of one work or one person. By their published `_id`s. */
export interface SuggestedPair {
  readonly ids: IdPair;
  readonly reason: string;
  /** What is equal, where something is: a DOI, an ORCID iD. */
  readonly value: string;
  readonly isCertain: boolean;
}

/** Works that are here twice, the certain ones first. */
export function suggestedWorks({ works, people, decisions }: Known): SuggestedPair[] {
  const apart = decisions.map(({ of }) => of);
  return pairsOf(groupWorks(knownIdentities(works, people), { same: [], apart }));
}

/** People who are here twice. A coauthor who became a member is known to be one with the member. */
export function suggestedPeople({ works, people, decisions }: Known): SuggestedPair[] {
  const same = people.flatMap(({ id, member }): IdPair[] => (member ? [[id, member]] : []));
  const apart = decisions.map(({ of }) => of);
  const signed = signedWorks(works);
  const identities = people.map((person): PersonIdentity => {
    const own = signed.get(person.id) ?? [];
    return { ...person, works: own.map(({ id }) => id), coauthors: coauthorsIn(own, person.id) };
  });
  return pairsOf(groupPeople(identities, { same, apart }));
}

/** Certain pairs come of ties that no editor made, each pair once; a merge of one leaves the others to be merged. */
function pairsOf({ groups, suggestions }: Grouping<string>): SuggestedPair[] {
  const ties = groups
    .flatMap((group) => group.ties)
    .filter(({ reason }) => reason !== 'editorsWord')
    .filter(({ ids }, place, all) => place === all.findIndex((one) => areSame(one.ids, ids)));
  return [
    ...ties.map(({ ids, reason, value }) => ({ ids, reason, value, isCertain: true })),
    ...suggestions.map(({ ids, reason }) => ({ ids, reason, value: '', isCertain: false })),
  ];
}

function areSame(one: IdPair, other: IdPair): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function signedWorks(works: readonly KnownWork[]): ReadonlyMap<string, readonly KnownWork[]> {
  const signed = new Map<string, KnownWork[]>();
  for (const work of works) {
    for (const id of new Set(peopleOf(work))) signed.set(id, [...(signed.get(id) ?? []), work]);
  }
  return signed;
}

/** Works with more authors tell nothing of who knows whom, and of thousands they would tell it millions of times. */
const maxAuthors = 50;

function coauthorsIn(works: readonly KnownWork[], id: string): string[] {
  const others = works
    .filter(({ authors }) => authors.length <= maxAuthors)
    .flatMap(peopleOf)
    .filter((other) => other !== id);
  return [...new Set(others)];
}

function peopleOf({ authors }: KnownWork): string[] {
  return authors.flatMap(({ person }) => person ?? []);
}
