import { ordered, type ConstrainedGroups } from './constrained-groups.ts';
import type { TieReason } from './identity.ts';

/** Ids with something equal that makes them one. */
export interface TieClass {
  readonly reason: TieReason;
  readonly value: string;
  /** In the order of their letters. */
  readonly ids: readonly string[];
}

/**
 * Ties those who share something. Each is tied to the first who may be: with an A and a B that an editor keeps
 * apart, a C that shares a DOI with both goes to A. The next ones try both, so that nobody is alone for no reason.
 *
 * @param mayTie whether two of a class are one for it; without it all are
 */
export function tieClass(
  groups: ConstrainedGroups,
  { reason, value, ids }: TieClass,
  mayTie?: (one: string, other: string) => boolean,
): void {
  const circles: string[][] = [];
  for (const id of ids) {
    const circle = circles.find(
      (members) =>
        (mayTie === undefined || members.every((member) => mayTie(member, id))) &&
        groups.tie({ ids: ordered([members[0] ?? id, id]), reason, value }),
    );
    if (circle === undefined) circles.push([id]);
    else circle.push(id);
  }
}
