import type { Batch } from '../queue/batch.ts';
import { nextTasks } from '../run/advance.ts';
import { changedMeanwhile, siteAway } from '../run/failures.ts';
import type { LookupAnswer, LookupFailure, Lookups } from '../run/lookups.ts';
import { retryDelay } from '../run/retry-delay.ts';
import { isConflict } from '../store/store-errors.ts';
import type { RunStatus } from './snapshot.ts';

export interface BatchRunPorts {
  readonly lookups: Lookups;
  readonly now: () => Date;
  /** Settles after some milliseconds, or when the signal says so. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** The batch as it is stored; undefined when it is gone. */
  readonly read: (id: string) => Promise<Batch | undefined>;
  /** Writes what was found. @returns the batch after it */
  readonly write: (batch: Batch, answer: LookupAnswer) => Promise<Batch>;
  readonly onStatus: (id: string, status: RunStatus | undefined) => void;
  /** Something went wrong and is tried again. */
  readonly onProblem: (error: unknown) => void;
}

/** Batches that are worked on, each until nothing is left of it. Who fails waits, and goes on from what is stored. */
export class BatchRuns {
  readonly #ports: BatchRunPorts;
  readonly #running = new Map<string, AbortController>();

  constructor(ports: BatchRunPorts) {
    this.#ports = ports;
  }

  /** Works on a batch, unless it is worked on, stopped or finished. */
  start({ _id, tasks, isStopped }: Batch): void {
    if (tasks.length === 0 || this.#running.has(_id)) return;
    if (isStopped) return this.#ports.onStatus(_id, { state: 'stopped' });
    const controller = new AbortController();
    this.#running.set(_id, controller);
    void this.#run(_id, controller.signal);
  }

  stop(id: string): void {
    this.#running.get(id)?.abort();
    this.#running.delete(id);
    this.#ports.onStatus(id, { state: 'stopped' });
  }

  /** Ends all work. */
  close(): void {
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
  }

  async #run(id: string, signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      this.#ports.onStatus(id, { state: 'running' });
      const { isFinished, isStopped, hasFound, failure } = await this.#step(id, signal);
      if (signal.aborted) return;
      if (isFinished) {
        this.#running.delete(id);
        return this.#ports.onStatus(id, isStopped ? { state: 'stopped' } : undefined);
      }
      failures = failure === undefined ? 0 : hasFound ? 1 : failures + 1;
      if (failure !== undefined) await this.#pause(id, { failure, failures, signal });
    }
  }

  async #step(id: string, signal: AbortSignal) {
    const { read, lookups, write, onProblem } = this.#ports;
    try {
      const batch = await read(id);
      // Another session may have finished or removed it.
      if (batch === undefined || batch.tasks.length === 0) return { isFinished: true };
      if (batch.isStopped) return { isFinished: true, isStopped: true };
      const answer = await lookups.lookUp(nextTasks(batch), signal);
      if (signal.aborted) return { isFinished: false };
      const after = await write(batch, answer);
      const hasFound = answer.done.length > 0;
      return { isFinished: after.tasks.length === 0, hasFound, failure: answer.failure };
    } catch (error) {
      if (!signal.aborted) onProblem(error);
      const reason = isConflict(error) ? changedMeanwhile : siteAway;
      return { isFinished: false, hasFound: false, failure: reason };
    }
  }

  async #pause(
    id: string,
    {
      failure,
      failures,
      signal,
    }: { failure: LookupFailure; failures: number; signal: AbortSignal },
  ): Promise<void> {
    const delay = retryDelay(failures, failure.retryAfterMs);
    const until = new Date(this.#ports.now().getTime() + delay);
    this.#ports.onStatus(id, { state: 'waiting', failure, failures, until });
    await this.#ports.wait(delay, signal);
  }
}
