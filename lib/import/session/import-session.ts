import { type AcceptedItem, acceptItems, type AcceptReport } from '../accept/accept-items.ts';
import { setItemStatus } from '../accept/item-status.ts';
import { importPeople } from '../authors/import-people.ts';
import { personMatcher } from '../authors/person-matcher.ts';
import { rememberedWorks } from '../../duplicates/remembered-works.ts';
import { decisionDocument, keptApart } from '../decisions/decision.ts';
import type { Batch, LookupTask } from '../queue/batch.ts';
import { type ItemStatus, type QueueItem, workIdOf } from '../queue/queue-item.ts';
import { readBatch, readBatches, readItems, readItemsOf } from '../queue/read-queue.ts';
import { advance, takeReading } from '../run/advance.ts';
import type { LookupAnswer, Lookups } from '../run/lookups.ts';
import {
  type BatchStart,
  newBatch,
  type RunState,
  setStopped,
  startBatch,
  type WritePorts,
} from '../run/write-run.ts';
import type { SourceReading, SourceRecord } from '../source-record.ts';
import type { ContentStore } from '../store/content-store.ts';
import { hereIndex } from '../verdicts/here-index.ts';
import { readKnown, readKnownAgain } from '../verdicts/read-known.ts';
import type { Known } from '../verdicts/known.ts';
import { verdicts } from '../verdicts/verdicts.ts';
import { BatchRuns } from './batch-runs.ts';
import type { ImportSnapshot, RunStatus } from './snapshot.ts';

export interface SessionPorts {
  readonly store: ContentStore;
  readonly lookups: Lookups;
  /** A new key: letters and digits. */
  readonly newKey: () => string;
  readonly now: () => Date;
  /** Settles after some milliseconds, or when the signal says so. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Something went wrong while a batch ran, and is tried again. */
  readonly onProblem: (error: unknown) => void;
}

/** How a session differs from that of an editor who looks on. */
export interface SessionOptions {
  /**
   * Whether somebody looks on, as in the Studio: batches that were not finished go on at once, whoever began them;
   * verdicts are made after each change; a bibliography in which nothing is new is a batch too. A command goes on with
   * what it is told to, and asks for verdicts by `judge`, once.
   */
  readonly isWatched?: boolean;
  /** Whether works that are here with all their versions stay out of the queue. */
  readonly leavesOutHere?: boolean;
}

/**
 * An import while somebody looks at it: what was found, what to think of it, and what is decided. Everything is stored as
 * it happens, so that the next session goes on where this one ends, wherever that is.
 */
export class ImportSession {
  readonly #ports: SessionPorts;
  readonly #options: Required<SessionOptions>;
  readonly #runs: BatchRuns;
  readonly #listeners = new Set<() => void>();
  #snapshot: ImportSnapshot;
  /** One writer at a time: each sees what the one before it wrote. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Of what was known when it was made. */
  #here: { readonly known: Known; readonly isHere: (record: SourceRecord) => boolean };
  /** Verdicts are made after each step, and most works are the same then. */
  readonly #read = rememberedWorks();
  /** Whether something may be stored that is not in the snapshot, because a write broke off. */
  #isStale = false;

  private constructor(
    ports: SessionPorts,
    options: Required<SessionOptions>,
    snapshot: ImportSnapshot,
  ) {
    this.#ports = ports;
    this.#options = options;
    this.#here = { known: snapshot.known, isHere: hereIndex(snapshot.known) };
    this.#snapshot = snapshot;
    this.#runs = new BatchRuns({
      ...ports,
      read: (id) => this.#readBatch(id),
      write: (batch, answer) => this.#inTurn(() => this.#write(batch, answer)),
      onStatus: (id, status) => this.#setRun(id, status),
    });
  }

  /**
   * Reads what is here, and goes on with the batches that were not finished, unless the options say otherwise.
   *
   * @throws when the store is away
   */
  static async open(ports: SessionPorts, options: SessionOptions = {}): Promise<ImportSession> {
    const { isWatched = true, leavesOutHere = false } = options;
    const { store } = ports;
    const [known, batches, found] = await Promise.all([
      readKnown(store),
      readBatches(store),
      readItems(store),
    ]);
    const items = new Map(found.map((item) => [item._id, item]));
    const snapshot = { known, batches, items, runs: new Map(), verdicts: new Map() };
    const session = new ImportSession(ports, { isWatched, leavesOutHere }, snapshot);
    if (isWatched) {
      session.judge();
      for (const batch of batches) session.#runs.start(batch);
    }
    return session;
  }

  get snapshot(): ImportSnapshot {
    return this.#snapshot;
  }

  /** @returns what ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends what runs; the next session goes on with it. */
  close(): void {
    this.#runs.close();
    this.#listeners.clear();
  }

  /**
   * Asks sources.
   *
   * @param title what the editor pasted, in short
   * @param leavesOutHere whether works that are here with all their versions stay out of the queue
   * @returns the `_id` of the batch
   */
  async startTasks(
    title: string,
    tasks: readonly LookupTask[],
    leavesOutHere = this.#options.leavesOutHere,
  ): Promise<string> {
    const batch = await this.#begin({ title, tasks: [...tasks], leavesOutHere });
    this.#runs.start(batch);
    return batch._id;
  }

  /** Takes what a bibliography has. @param title the name of the file, or the beginning of the text */
  async startReading(title: string, reading: SourceReading): Promise<void> {
    const isKept = this.#options.isWatched;
    const batch = isKept
      ? await this.#begin({ title, tasks: [] })
      : newBatch({ title, tasks: [], now: this.#ports.now() }, this.#ports.newKey);
    await this.#inTurn(async () => {
      const state = { batch, items: this.#snapshot.items };
      const after = await takeReading(state, reading, this.#writePorts(batch));
      if (!isKept) this.#change({ batches: [after.batch, ...this.#snapshot.batches] });
      this.#took(after);
    });
  }

  /** Makes the verdicts of the open items, where nobody looks on. */
  judge(): void {
    const { items, known } = this.#snapshot;
    const read = this.#read;
    this.#change({ verdicts: verdicts([...items.values()].filter(isOpen), known, { read }) });
  }

  /** Stops a batch until somebody lets it go on. */
  async stop(id: string): Promise<void> {
    this.#runs.stop(id);
    await this.#inTurn(async () =>
      this.#replaceBatch(await setStopped(this.#ports.store, id, true)),
    );
  }

  async continue(id: string): Promise<void> {
    const batch = await this.#inTurn(() => setStopped(this.#ports.store, id, false));
    this.#replaceBatch(batch);
    if (batch !== undefined) this.#runs.start(batch);
  }

  /** Takes items into works, as drafts. Where nobody looks on, what is known is as it was before. @throws the reason of the signal, between two transactions */
  async accept(accepted: readonly AcceptedItem[], signal?: AbortSignal): Promise<AcceptReport> {
    return this.#writing(accepted.length, async (onProgress) => {
      const { works, people } = this.#snapshot.known;
      const report = await acceptItems(this.#ports.store, accepted, {
        people: importPeople(people, personMatcher(people)),
        slugs: new Set(works.flatMap(({ slugs }) => slugs)),
        now: this.#ports.now,
        onProgress,
        signal,
      });
      // A command is done then.
      if (!this.#options.isWatched) return report;
      try {
        await this.#readAgain(
          accepted.map(({ item }) => item),
          accepted.flatMap(({ item, into }) => [
            into ?? item.work ?? workIdOf(item),
            workIdOf(item),
          ]),
        );
      } catch {
        // What was accepted is told all the same.
        this.#isStale = true;
      }
      return report;
    });
  }

  /** Leaves items out, for now or for good, or takes that back. */
  async setStatus(
    items: readonly QueueItem[],
    status: Exclude<ItemStatus, 'accepted'>,
  ): Promise<void> {
    await this.#writing(items.length, async () => {
      await setItemStatus(this.#ports.store, items, status);
      await this.#readAgain(items, []);
    });
  }

  /** Remembers for good that an item is not the work that it was taken for. */
  async keepApart(item: QueueItem, work: string): Promise<void> {
    await this.#inTurn(async () => {
      const decision = keptApart(workIdOf(item), work);
      await this.#ports.store.transact([{ createIfNotExists: decisionDocument(decision) }]);
      const { known } = this.#snapshot;
      this.#change({ known: { ...known, decisions: [...known.decisions, decision] } });
      this.#judgeForWatcher();
    });
  }

  async #begin(start: Omit<BatchStart, 'now'>): Promise<Batch> {
    const batch = await startBatch({ ...start, now: this.#ports.now() }, this.#ports);
    this.#change({ batches: [batch, ...this.#snapshot.batches] });
    return batch;
  }

  /** @throws when somebody else wrote the same meanwhile, or the store is away */
  async #write(batch: Batch, answer: LookupAnswer): Promise<Batch> {
    const state = { batch, items: this.#snapshot.items };
    const isHere = this.#isHere();
    this.#took(await advance(state, answer, { ...this.#writePorts(batch), isHere }));
    return this.#snapshot.batches.find(({ _id }) => _id === batch._id) ?? batch;
  }

  /** Made once for many records: it is some 0.1 s at 20,000 works. */
  #isHere(): (record: SourceRecord) => boolean {
    const { known } = this.#snapshot;
    if (this.#here.known !== known) this.#here = { known, isHere: hereIndex(known) };
    return this.#here.isHere;
  }

  #writePorts({ leavesOutHere = this.#options.leavesOutHere }: Batch): WritePorts {
    const { store, newKey } = this.#ports;
    const leavesOut = leavesOutHere ? { leavesOut: this.#isHere() } : {};
    return { store, newKey, ...leavesOut };
  }

  #took({ batch, items }: RunState): void {
    this.#change({ items });
    this.#replaceBatch(batch);
    this.#judgeForWatcher();
  }

  #replaceBatch(batch: Batch | undefined): void {
    if (batch === undefined) return;
    const batches = this.#snapshot.batches.map((one) => (one._id === batch._id ? batch : one));
    this.#change({ batches });
  }

  #setRun(id: string, status: RunStatus | undefined): void {
    const runs = new Map(this.#snapshot.runs);
    if (status === undefined) runs.delete(id);
    else runs.set(id, status);
    this.#change({ runs });
  }

  async #writing<Result>(
    total: number,
    write: (onProgress: (done: number) => void) => Promise<Result>,
  ): Promise<Result> {
    return this.#inTurn(async () => {
      try {
        this.#change({ writing: { done: 0, total } });
        return await write((done) => this.#change({ writing: { done, total } }));
      } finally {
        this.#change({ writing: undefined });
      }
    });
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(async () => {
      if (this.#isStale) await this.#reload();
      return work();
    });
    this.#turn = result.catch(async () => {
      this.#isStale = true;
      // Where the store is away, whoever has the next turn tries again.
      await this.#reload().catch(() => undefined);
    });
    return result;
  }

  /** A batch as it is stored by now, and what broken writes left before it. A dry run stores none. */
  async #readBatch(id: string): Promise<Batch | undefined> {
    const own = this.#snapshot.batches.find(({ _id }) => _id === id);
    if (own !== undefined && own._rev === undefined) return own;
    const read = () => readBatch(this.#ports.store, id);
    const batch = await (this.#isStale ? this.#inTurn(read) : read());
    this.#replaceBatch(batch);
    return batch;
  }

  async #readAgain(items: readonly QueueItem[], works: readonly string[]): Promise<void> {
    const { store } = this.#ports;
    const [stored, known] = await Promise.all([
      readItemsOf(
        store,
        items.map(({ _id }) => _id),
      ),
      readKnownAgain(store, this.#snapshot.known, works),
    ]);
    const after = new Map(this.#snapshot.items);
    for (const item of stored) after.set(item._id, item);
    this.#change({ items: after, known });
    this.#judgeForWatcher();
  }

  async #reload(): Promise<void> {
    const { store } = this.#ports;
    const [known, items] = await Promise.all([readKnown(store), readItems(store)]);
    this.#isStale = false;
    this.#change({ known, items: new Map(items.map((item) => [item._id, item])) });
    this.#judgeForWatcher();
  }

  #judgeForWatcher(): void {
    if (this.#options.isWatched) this.judge();
  }

  #change(part: Partial<ImportSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function isOpen({ status }: QueueItem): boolean {
  return status === 'open';
}
