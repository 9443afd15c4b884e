import { maxBucketOfAllPairs, maxKeys, type Keyed } from '../candidate-pairs.ts';
import { compare } from '../constrained-groups.ts';
import type { ReadName } from '../person-name.ts';
import { initialKeys, wordsKey } from './name-keys.ts';
import type { ReadPerson } from './read-person.ts';

/** So many coauthors of one person are looked at, where a name alone finds too many people. */
const maxCoauthorKeys = maxKeys - 8;
const maxNames = 4;

/**
 * What each person is found by: the words of their names in any order; family name and first initial; and where
 * these have too many people, also those with each coauthor or the affiliation, which is the evidence that is asked for.
 */
export function personKeys(people: readonly ReadPerson[]): Keyed[] {
  const counts = new Map<string, number>();
  const own = people.map((person) => {
    const keys = [...new Set(namesOf(person).flatMap(initialKeys))];
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return keys;
  });
  return people.map((person, place) => {
    const initials = own[place] ?? [];
    const crowded = initials.filter((key) => (counts.get(key) ?? 0) > maxBucketOfAllPairs);
    const names = namesOf(person).map(wordsKey);
    return {
      keys: [...names, ...initials, ...crowded.flatMap((key) => evidenceKeys(key, person))],
      order: `${person.name.family} ${person.name.given.join(' ')}`,
    };
  });
}

function namesOf({ name, alternateNames }: ReadPerson): ReadName[] {
  return [name, ...alternateNames].slice(0, maxNames).filter(({ words }) => words !== '');
}

function evidenceKeys(key: string, { affiliation, coauthors }: ReadPerson): string[] {
  const shared = [...coauthors].toSorted(compare).slice(0, maxCoauthorKeys);
  return [...(affiliation === '' ? [] : [affiliation]), ...shared].map((one) => `${key} ${one}`);
}
