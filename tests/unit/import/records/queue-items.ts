import { itemIdPrefix, type QueueItem } from '@/lib/import/queue/queue-item';
import type { SourceRecord } from '@/lib/import/source-record';
import { recordIdentifiers } from '@/lib/import/work/record-identifiers';

/** An item of the queue with some records, under a key. */
export function queueItem(
  key: string,
  records: readonly SourceRecord[],
  more: Partial<QueueItem> = {},
): QueueItem {
  return {
    _id: `${itemIdPrefix}${key}`,
    _rev: 'r1',
    status: 'open',
    batch: 'import.batch.before',
    title: records[0]?.title.text ?? '',
    identifiers: [...new Set(records.flatMap(recordIdentifiers))].toSorted(),
    records,
    ...more,
  };
}

/** Keys `k1`, `k2`… */
export function counted(): () => string {
  let count = 0;
  return () => `k${(count += 1)}`;
}
