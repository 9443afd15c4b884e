/** One of those that share a bounded number of places. */
export interface Occupant {
  /** Whom its place is counted to: an address, or a user. */
  readonly owner: string;
  /** When it took its place; smaller is earlier. */
  readonly since: number;
}

/**
 * Who gives way when there is no place left: the oldest of the owner that has the most. Behind a proxy every address is
 * the same, and then it is the oldest of all.
 * @param count how many places are needed; there may be fewer
 */
export function firstToGiveWay<Each extends Occupant>(
  occupants: readonly Each[],
  count = 1,
): readonly Each[] {
  const counts = new Map<string, number>();
  for (const { owner } of occupants) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const [owner] = [...counts].find(([, places]) => places === most) ?? [];
  return occupants
    .filter((each) => each.owner === owner)
    .sort((one, other) => one.since - other.since)
    .slice(0, count);
}
