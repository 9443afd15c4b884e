import { arrival } from '../queue/arrival.ts';
import { type Batch, batchDocument, batchFields, batchIdPrefix } from '../queue/batch.ts';
import { itemDocument, itemFields, type QueueItem } from '../queue/queue-item.ts';
import { readBatch } from '../queue/read-queue.ts';
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
  /** Which records stay out of the queue, when all records of their work do. */
  readonly leavesOut?: ((record: SourceRecord) => boolean) | undefined;
}

/** How many items one transaction writes: some 1 MB. */
const itemsAtOnce = 200;

/** How many problems a batch keeps for its report. */
const mostProblems = 500;

/** What a batch begins with. */
export type BatchStart = Pick<Batch, 'title' | 'tasks' | 'leavesOutHere'> & { readonly now: Date };

/** A batch that begins; not written. */
export function newBatch(start: BatchStart, newKey: () => string): Batch {
  const { title, tasks, now, leavesOutHere } = start;
  return {
    ...(leavesOutHere === true && { leavesOutHere }),
    _id: `${batchIdPrefix}${newKey()}`,
    title,
    startedAt: now.toISOString(),
    isStopped: false,
    total: tasks.length,
    tasks,
    problems: [],
  };
}

/** A batch that begins, written. */
export async function startBatch(start: BatchStart, { store, newKey }: WritePorts): Promise<Batch> {
  const batch = newBatch(start, newKey);
  return withRevision(batch, await store.transact([{ create: batchDocument(batch) }]));
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
 * nothing is left out when a run is broken off. A batch that was not written yet is written with the first items, or
 * not at all where nothing arrived.
 *
 * @throws when somebody else changed one of them meanwhile; the run then begins from what is stored
 */
export async function writeRun(
  { batch, items }: RunState,
  records: readonly SourceRecord[],
  { store, newKey, leavesOut }: WritePorts,
): Promise<RunState> {
  const found = { records, items: [...items.values()], leavesOut };
  const changed = arrival({ ...found, batch: batch._id, newKey });
  const kept = { ...batch, problems: batch.problems.slice(0, mostProblems) };
  const isNew = batch._rev === undefined;
  if (isNew && changed.length === 0) return { batch: kept, items };
  const ofItems = changed.map(itemMutation);
  // A batch that is new stands before its items, and the others behind them.
  const mutations = isNew
    ? [{ create: batchDocument(kept) }, ...ofItems]
    : [...ofItems, batchMutation(kept)];
  const revisions: (string | undefined)[] = [];
  for (const part of transactions(mutations, itemsAtOnce)) {
    const revision = await store.transact(part);
    revisions.push(...part.map(() => revision));
  }
  const [ofBatch] = isNew ? revisions.splice(0, 1) : revisions.splice(-1);
  const after = new Map(items);
  for (const [place, item] of changed.entries())
    after.set(item._id, withRevision(item, revisions[place]));
  return { batch: withRevision(kept, ofBatch), items: after };
}

/** A document after it was written; in a dry run it has the revision that it had. */
function withRevision<Document extends { readonly _rev?: string | undefined }>(
  document: Document,
  _rev: string | undefined,
): Document {
  return _rev === undefined ? document : { ...document, _rev };
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
