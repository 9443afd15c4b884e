import { z } from 'zod';

import { allDocuments } from '../known/pages.ts';
import type { ContentStore } from '../store/content-store.ts';
import { type Batch, batchIn, batchType } from './batch.ts';
import { itemType, type QueueItem, queueItemIn } from './queue-item.ts';

const document = z.looseObject({ _id: z.string() });
const itemFieldNames = '_rev, status, batch, title, identifiers, records, work';
/** Items are read by so many: some 4 MB, because they hold all records. */
const itemsAtOnce = 1_000;
const batchFieldNames = '_rev, title, startedAt, isStopped, total, tasks, problems, leavesOutHere';

/** The items of the queue, in every status: those that were refused for good are there to be recognised. */
export async function readItems(store: ContentStore): Promise<QueueItem[]> {
  const filter = `_type == "${itemType}"`;
  const found = await allDocuments(store, {
    filter,
    fields: itemFieldNames,
    schema: document,
    atOnce: itemsAtOnce,
  });
  return found.flatMap((one) => queueItemIn(one) ?? []);
}

/** Some items as they are now. */
export async function readItemsOf(
  store: ContentStore,
  ids: readonly string[],
): Promise<QueueItem[]> {
  const groq = `*[_id in $ids]{_id, ${itemFieldNames}}`;
  const items: QueueItem[] = [];
  for (let start = 0; start < ids.length; start += itemsAtOnce) {
    const params = { ids: ids.slice(start, start + itemsAtOnce) };
    const found = z.array(document).parse(await store.query(groq, params));
    items.push(...found.flatMap((one) => queueItemIn(one) ?? []));
  }
  return items;
}

/** The batches, the newest first. */
export async function readBatches(store: ContentStore): Promise<Batch[]> {
  const filter = `_type == "${batchType}"`;
  const found = await allDocuments(store, { filter, fields: batchFieldNames, schema: document });
  return found
    .flatMap((one) => batchIn(one) ?? [])
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

/** A batch as it is now; undefined when it is gone. */
export async function readBatch(store: ContentStore, id: string): Promise<Batch | undefined> {
  return batchIn(await store.query(`*[_id == $id][0]{_id, ${batchFieldNames}}`, { id }));
}
