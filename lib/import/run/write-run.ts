import { arrival } from '../queue/arrival.ts';
import { type Batch, batchDocument, batchFields, batchIdPrefix } from '../queue/batch.ts';
import { itemDocument, itemFields, type QueueItem } from '../queue/queue-item.ts';
import { readBatch, readItemsOf } from '../queue/read-queue.ts';
import type { SourceRecord } from '../source-record.ts';
import type { ContentStore, Mutation } from '../store/content-store.ts';
import { transactions } from '../store/transactions.ts';

/** A batch and the queue while they are worked on. */
export interface RunState {
  readonly batch: Batch;
  /** Of all batches, in every status, by `_id`. */
  readonly items: ReadonlyMap<string, QueueItem>;
}

export interface WritePorts {
  readonly store: ContentStore;
  /** A new key: letters and digits. */
  readonly newKey: () => string;
}

/** How many items one transaction writes: some 1 MB. */
const itemsAtOnce = 200;

/** How many problems a batch keeps for its report. */
const mostProblems = 500;

/** A batch that begins, written. */
export async function startBatch(
  { title, tasks, now }: Pick<Batch, 'title' | 'tasks'> & { readonly now: Date },
  { store, newKey }: WritePorts,
): Promise<Batch> {
  const batch: Batch = {
    _id: `${batchIdPrefix}${newKey()}`,
    title,
    startedAt: now.toISOString(),
    isStopped: false,
    total: tasks.length,
    tasks,
    problems: [],
  };
  await store.transact([{ create: batchDocument(batch) }]);
  return (await readBatch(store, batch._id)) ?? batch;
}

/** Stops a batch, or lets it go on. @returns the batch as it is then; undefined when it is gone */
export async function setStopped(
  store: ContentStore,
  id: string,
  isStopped: boolean,
): Promise<Batch | undefined> {
  await store.transact([{ patch: { id, set: { isStopped } } }]);
  return readBatch(store, id);
}

/**
 * Writes what arrived, and the batch with what is left of it in the same transaction as the last items, so that
 * nothing is left out when a run is broken off.
 *
 * @throws when somebody else changed one of them meanwhile; the run then begins from what is stored
 */
export async function writeRun(
  { batch, items }: RunState,
  records: readonly SourceRecord[],
  { store, newKey }: WritePorts,
): Promise<RunState> {
  const changed = arrival({ records, items: [...items.values()], batch: batch._id, newKey });
  const kept = { ...batch, problems: batch.problems.slice(0, mostProblems) };
  const mutations = [...changed.map(itemMutation), batchMutation(kept)];
  for (const part of transactions(mutations, itemsAtOnce)) await store.transact(part);
  const [stored, now] = await Promise.all([
    readItemsOf(
      store,
      changed.map(({ _id }) => _id),
    ),
    readBatch(store, batch._id),
  ]);
  const after = new Map(items);
  for (const item of stored) after.set(item._id, item);
  return { batch: now ?? kept, items: after };
}

function itemMutation(item: QueueItem): Mutation {
  const { _id: id, _rev: ifRevisionID } = item;
  if (ifRevisionID === undefined) return { create: itemDocument(item) };
  return { patch: { id, ifRevisionID, set: itemFields(item) } };
}

function batchMutation(batch: Batch): Mutation {
  const { _id: id, _rev } = batch;
  const guard = _rev === undefined ? {} : { ifRevisionID: _rev };
  return { patch: { id, ...guard, set: batchFields(batch) } };
}
