import type { Keyed } from './candidate-pairs.ts';
import { compare } from './constrained-groups.ts';
import type { ReadWork } from './read-work.ts';

/** Two of the rarest words of a title find another one with a typo, another beginning, or a new title. */
const rareWords = 4;

/** More authors than these do not make two lists more alike. */
const maxAuthorsOfAKey = 12;

/** What each work is found by: its titles, pairs of its rare words, and its authors together. */
export function workKeys(works: readonly ReadWork[]): Keyed[] {
  const counts = wordCounts(works);
  return works.map((work) => {
    const authors = authorKey(work);
    return {
      keys: [
        ...titleKeys(work),
        ...(authors === '' ? [] : [`authors ${authors}`]),
        ...rarePairs(work.title.content, counts),
      ],
      order: `${authors} ${Math.min(9999, ...work.years)} ${work.title.compact}`,
    };
  });
}

function titleKeys({ title, translatedTitles }: ReadWork): string[] {
  const titles = [title.compact, ...title.heads, ...translatedTitles.map(({ compact }) => compact)];
  return titles.flatMap((one) => (one === '' ? [] : [`title ${one}`]));
}

function authorKey({ authors }: ReadWork): string {
  const families = authors.authors.map(({ name }) => name.family).toSorted(compare);
  return families.slice(0, maxAuthorsOfAKey).join(' ');
}

function wordCounts(works: readonly ReadWork[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title } of works) {
    for (const word of title.content) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A word that only one title has finds nothing: it is left out, and so is a typo. */
function rarePairs(content: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string[] {
  const count = (word: string) => counts.get(word) ?? 0;
  const rarest = [...content]
    .filter((word) => count(word) > 1)
    .toSorted((one, other) => count(one) - count(other) || compare(one, other))
    .slice(0, rareWords);
  const pairs = rarest.flatMap((word, place) =>
    rarest.slice(place + 1).map((other) => `words ${[word, other].toSorted(compare).join(' ')}`),
  );
  return pairs.length === 0 ? rarest.map((word) => `word ${word}`) : pairs;
}
