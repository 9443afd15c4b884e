import type { WorkIdentity } from '../../duplicates/identity.ts';
import { type QueueItem, workIdOf } from '../queue/queue-item.ts';
import { recordIdentity } from '../work/record-identity.ts';
import { byRank } from '../work/source-rank.ts';

/** An item as finding duplicates looks at it, under the `_id` of the work that it would be: all that its records say. */
export function itemIdentity(item: QueueItem): WorkIdentity {
  const id = workIdOf(item);
  // A group is a place in one answer: with that of another day it would tie works that have nothing in common.
  const [first, ...others] = byRank(item.records).map((record) => ({
    ...recordIdentity(id, record),
    group: undefined,
  }));
  if (first === undefined) throw new RangeError(`The item ${item._id} has no record.`);
  return {
    ...first,
    translatedTitles: [first, ...others].flatMap(({ title, translatedTitles = [] }) =>
      title === first.title ? translatedTitles : [title, ...translatedTitles],
    ),
    versions: [first, ...others].flatMap(({ versions }) => versions),
    sameWorkAs: [first, ...others].flatMap(({ sameWorkAs }) => sameWorkAs),
  };
}
