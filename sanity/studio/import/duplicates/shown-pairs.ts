import type { SuggestedPair } from '../../../../lib/import/merge/suggested-pairs.ts';

/** What a pair is known by while it is on the screen. */
export function pairKey({ ids }: SuggestedPair): string {
  return ids.join(' ');
}

/**
 * The pairs to show after something was decided: each where it was, so that nothing jumps under the hand of an editor, and
 * new ones behind them.
 *
 * @param isSettled whether a pair is shown although it is none any more, since something is to be said of it
 */
export function keptInPlace(
  before: readonly SuggestedPair[],
  now: readonly SuggestedPair[],
  isSettled: (key: string) => boolean,
): SuggestedPair[] {
  const current = new Map(now.map((pair) => [pairKey(pair), pair]));
  const kept = before.flatMap((pair) => {
    const key = pairKey(pair);
    return current.get(key) ?? (isSettled(key) ? pair : []);
  });
  const known = new Set(kept.map(pairKey));
  return [...kept, ...now.filter((pair) => !known.has(pairKey(pair)))];
}
