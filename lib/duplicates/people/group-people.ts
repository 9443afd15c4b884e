import { candidatePairs } from '../candidate-pairs.ts';
import { tieClass } from '../class-ties.ts';
import { compare, ConstrainedGroups } from '../constrained-groups.ts';
import { applyEditorsWord } from '../editors-word.ts';
import type { EditorsWord, Grouping, Suggestion } from '../identity.ts';
import { strongestSuggestions } from '../strongest.ts';
import type { PersonIdentity, PersonSuggestionReason } from './identity.ts';
import { areTwoPeople, personLikeness, signOneWork } from './likeness.ts';
import { personKeys } from './person-keys.ts';
import { readPerson, type ReadPerson } from './read-person.ts';

/**
 * Groups documents of people into persons: an editor’s word, which always wins, and an equal ORCID iD are certain.
 * Names that agree make suggestions. Two who sign one work are two people, whatever their names and iDs say: an
 * equal iD of theirs is a conflict.
 *
 * @param people with ids that are unique
 */
export function groupPeople(
  people: readonly PersonIdentity[],
  editorsWord: EditorsWord,
): Grouping<PersonSuggestionReason> {
  const read = people.toSorted((one, other) => compare(one.id, other.id)).map(readPerson);
  const groups = new ConstrainedGroups();
  applyEditorsWord(groups, editorsWord);
  tieByOrcid(groups, read);
  return {
    groups: groups.groupsOf(read.map(({ id }) => id)),
    suggestions: strongestSuggestions(likePairs(read, groups), groups),
    conflicts: groups.conflicts,
  };
}

function tieByOrcid(groups: ConstrainedGroups, people: readonly ReadPerson[]): void {
  const byOrcid = Map.groupBy(people, ({ orcid }) => orcid ?? '');
  const groupOf = membersBy(groups, people);
  for (const [orcid, some] of [...byOrcid].toSorted(([one], [other]) => compare(one, other))) {
    if (orcid === '') continue;
    for (const [place, one] of some.entries()) {
      for (const other of some.slice(place + 1)) {
        if (anyTwo(groupOf(one), groupOf(other), signOneWork)) {
          groups.keepApart([one.id, other.id], 'signOneWork');
        }
      }
    }
    tieClass(groups, { reason: 'sameOrcid', value: orcid, ids: some.map(({ id }) => id) });
  }
}

/** Pairs that are alike, unless anybody of the one group and anybody of the other are two people. */
function likePairs(
  people: readonly ReadPerson[],
  groups: ConstrainedGroups,
): Suggestion<PersonSuggestionReason>[] {
  const groupOf = membersBy(groups, people);
  return candidatePairs(personKeys(people)).flatMap(([place, otherPlace]) => {
    const [one, other] = [people[place], people[otherPlace]];
    if (!one || !other || groups.areTogether(one.id, other.id)) return [];
    const likeness = personLikeness(one, other);
    if (likeness === undefined || anyTwo(groupOf(one), groupOf(other), areTwoPeople)) return [];
    return [{ ids: [one.id, other.id], ...likeness }];
  });
}

/** The people of somebody’s group, as the groups are now. */
function membersBy(groups: ConstrainedGroups, people: readonly ReadPerson[]) {
  const roots = new Map(people.map(({ id }) => [id, groups.rootOf(id)]));
  const members = Map.groupBy(people, ({ id }) => roots.get(id));
  return ({ id }: ReadPerson): readonly ReadPerson[] => members.get(roots.get(id)) ?? [];
}

function anyTwo(
  some: readonly ReadPerson[],
  others: readonly ReadPerson[],
  are: (one: ReadPerson, other: ReadPerson) => boolean,
): boolean {
  return some.some((one) => others.some((other) => are(one, other)));
}
