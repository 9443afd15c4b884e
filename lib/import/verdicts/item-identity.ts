import type { WorkIdentity } from '../../duplicates/identity.ts';
import type { QueueItem } from '../queue/queue-item.ts';
import { recordIdentity } from '../work/record-identity.ts';
import { byRank } from '../work/source-rank.ts';

/** An item as finding duplicates looks at it: all that its records say. @param id of the work that it would be */
export function itemIdentity(item: Pick<QueueItem, '_id' | 'records'>, id: string): WorkIdentity {
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
