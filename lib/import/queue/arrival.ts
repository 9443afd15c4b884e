import type { SourceRecord } from '../source-record.ts';
import { groupedRecords } from '../work/grouped-records.ts';
import { recordIdentifiers } from '../work/record-identifiers.ts';
import { byRank } from '../work/source-rank.ts';
import { itemIndex } from './item-index.ts';
import { itemIdPrefix, type QueueItem } from './queue-item.ts';
import { hasSaid } from './said-already.ts';

export interface Arrival {
  readonly records: readonly SourceRecord[];
  /** Of all batches, in every status. */
  readonly items: readonly QueueItem[];
  /** The `_id` of the batch that found the records. */
  readonly batch: string;
  /** A new key for an item: letters and digits. */
  readonly newKey: () => string;
  /** Which records stay out of the queue, when all records of their work do. */
  readonly leavesOut?: ((record: SourceRecord) => boolean) | undefined;
}

/**
 * What the queue becomes when records arrive: those of one work make one item, or join the one that is there. What was
 * refused for good stays so, what was skipped is open again with the next batch, and a record that says nothing new changes
 * nothing.
 *
 * @returns the items that are new or different
 */
export function arrival({ records, items, batch, newKey, leavesOut }: Arrival): QueueItem[] {
  const index = itemIndex(items);
  const changed = new Map<string, QueueItem>();
  for (const group of groupedRecords(records)) {
    // One version of a work may be here, and another not.
    if (leavesOut !== undefined && group.every(leavesOut)) continue;
    const present = index.find(group);
    if (present?.status === 'never') continue;
    const item =
      present === undefined
        ? newItem(group, { _id: `${itemIdPrefix}${newKey()}`, batch })
        : withRecords(present, group, batch);
    if (item === undefined) continue;
    changed.set(item._id, item);
    index.put(item);
  }
  return [...changed.values()];
}

function newItem(
  records: readonly SourceRecord[],
  { _id, batch }: { readonly _id: string; readonly batch: string },
): QueueItem {
  return { _id, status: 'open', batch, ...described(records) };
}

/** An item with more records; undefined if it has them already and is not to be opened again. */
function withRecords(
  item: QueueItem,
  records: readonly SourceRecord[],
  batch: string,
): QueueItem | undefined {
  const fresh = records.filter((record) => !item.records.some((one) => hasSaid(one, record)));
  // What an editor skips while the batch still runs stays skipped, also when another source answers.
  const isSkippedNow = item.status === 'skipped' && item.batch === batch;
  if (fresh.length === 0 && (item.status !== 'skipped' || isSkippedNow)) return undefined;
  // A source that names none of its records is not taken at its word.
  const isReplaced = (one: SourceRecord): boolean =>
    one.sourceId !== '?' &&
    fresh.some(({ source, sourceId }) => source === one.source && sourceId === one.sourceId);
  const kept = item.records.filter((one) => !isReplaced(one));
  return {
    ...item,
    status: isSkippedNow ? 'skipped' : 'open',
    batch,
    ...described([...kept, ...fresh], item.identifiers),
  };
}

function described(records: readonly SourceRecord[], identifiers: readonly string[] = []) {
  const found = [...identifiers, ...records.flatMap(recordIdentifiers)];
  return {
    title: byRank(records)[0]?.title.text ?? '',
    identifiers: [...new Set(found)].toSorted(),
    records,
  };
}
