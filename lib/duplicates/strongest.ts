import { compare, ordered, type ConstrainedGroups } from './constrained-groups.ts';
import type { Suggestion } from './identity.ts';

/** The strongest suggestion of each two groups that nobody keeps apart; the strongest of all first. */
export function strongestSuggestions<Reason extends string>(
  found: readonly Suggestion<Reason>[],
  groups: ConstrainedGroups,
): Suggestion<Reason>[] {
  const best = new Map<string, Suggestion<Reason>>();
  for (const suggestion of found) {
    const [one, other] = suggestion.ids;
    const roots = [groups.rootOf(one), groups.rootOf(other)].toSorted((a, b) => a - b);
    if (roots[0] === roots[1]) continue;
    const key = roots.join(' ');
    const before = best.get(key);
    if (before === undefined) {
      if (groups.wallBetween(one, other) === undefined) best.set(key, suggestion);
    } else if (inOrder(suggestion, before) < 0) best.set(key, suggestion);
  }
  return [...best.values()].map((one) => ({ ...one, ids: ordered(one.ids) })).toSorted(inOrder);
}

function inOrder(one: Suggestion<string>, other: Suggestion<string>): number {
  const [ids, otherIds] = [ordered(one.ids), ordered(other.ids)];
  return (
    other.score - one.score ||
    compare(ids[0], otherIds[0]) ||
    compare(ids[1], otherIds[1]) ||
    compare(one.reason, other.reason)
  );
}
