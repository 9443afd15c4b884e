import { canonicalJson } from '../../json/canonical-json.ts';
import { groupWorks } from '../../duplicates/group-works.ts';
import type { SourceRecord } from '../source-record.ts';
import { recordIdentifiers } from '../work/record-identifiers.ts';
import { recordIdentity } from '../work/record-identity.ts';
import { byRank } from '../work/source-rank.ts';
import { itemIdPrefix, type QueueItem } from './queue-item.ts';

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
 * refused for good stays so, what was skipped is open again, and a record that an item has already changes nothing.
 *
 * @returns the items that are new or different
 */
export function arrival({ records, items, batch, newKey, leavesOut }: Arrival): QueueItem[] {
  const byIdentifier = new Map(
    items.flatMap((item) => item.identifiers.map((identifier) => [identifier, item] as const)),
  );
  const changed = new Map<string, QueueItem>();
  for (const group of groupedRecords(records)) {
    // One version of a work may be here, and another not.
    if (leavesOut !== undefined && group.every(leavesOut)) continue;
    const identifiers = group.flatMap(recordIdentifiers);
    const known = identifiers.flatMap((identifier) => byIdentifier.get(identifier) ?? [])[0];
    const present = known === undefined ? undefined : (changed.get(known._id) ?? known);
    if (present?.status === 'never') continue;
    const item =
      present === undefined
        ? newItem(group, { _id: `${itemIdPrefix}${newKey()}`, batch })
        : withRecords(present, group, batch);
    if (item === undefined) continue;
    changed.set(item._id, item);
    for (const identifier of item.identifiers) byIdentifier.set(identifier, item);
  }
  return [...changed.values()];
}

/** Records in groups of one work each, as far as that is certain. */
function groupedRecords(records: readonly SourceRecord[]): SourceRecord[][] {
  const identities = records.map((record, place) => recordIdentity(String(place), record));
  const { groups } = groupWorks(identities, { same: [], apart: [] });
  return groups.map(({ ids }) => ids.flatMap((id) => records[Number(id)] ?? []));
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
  const fresh = records.filter((record) => !item.records.some((one) => isEqual(one, record)));
  if (fresh.length === 0 && item.status !== 'skipped') return undefined;
  // A source that names none of its records is not taken at its word.
  const isReplaced = (one: SourceRecord): boolean =>
    one.sourceId !== '?' &&
    fresh.some(({ source, sourceId }) => source === one.source && sourceId === one.sourceId);
  const kept = item.records.filter((one) => !isReplaced(one));
  return { ...item, status: 'open', batch, ...described([...kept, ...fresh], item.identifiers) };
}

function described(records: readonly SourceRecord[], identifiers: readonly string[] = []) {
  const found = [...identifiers, ...records.flatMap(recordIdentifiers)];
  return {
    title: byRank(records)[0]?.title.text ?? '',
    identifiers: [...new Set(found)].toSorted(),
    records,
  };
}

function isEqual(a: SourceRecord, b: SourceRecord): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
