import { compare, ordered, type ConstrainedGroups } from './constrained-groups.ts';
import type { EditorsWord, IdPair } from './identity.ts';

/**
 * What editors decided, before anything else. Where they contradict each other, “apart” stands: what is wrongly
 * apart can be merged at any time, and what is wrongly merged has lost which was which.
 */
export function applyEditorsWord(groups: ConstrainedGroups, word: EditorsWord): void {
  for (const pair of inOrder(word.apart)) groups.keepApart(pair, 'editorsWord');
  for (const ids of inOrder(word.same)) groups.tie({ ids, reason: 'editorsWord', value: '' });
}

function inOrder(pairs: readonly IdPair[]): IdPair[] {
  const byText = new Map(
    pairs.map(ordered).map((pair): [string, IdPair] => [JSON.stringify(pair), pair]),
  );
  return [...byText]
    .toSorted(([one], [other]) => compare(one, other))
    .flatMap(([, pair]) => (pair[0] === pair[1] ? [] : [pair]));
}
