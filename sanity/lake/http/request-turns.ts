import { callers, perCaller, type Caller, type PerCaller } from '../access/caller.ts';
import { httpError, retryLater } from '../errors.ts';

/**
 * Lets one request begin in each turn of the event loop, of each class of callers in turn. A request of one class then waits
 * for one of another, not for all that came before it; and between two of them the loop goes round, so that answers are
 * sent, connections are closed, and timers run.
 */
export class RequestTurns {
  readonly #limits: PerCaller<number>;
  readonly #waiting = perCaller((): (() => void)[] => []);
  /** Whose turn it was last. */
  #last: Caller = 'anonymous';
  #isTaken = false;

  /** @param turnLimits how many requests of each class may wait */
  constructor(turnLimits: PerCaller<number>) {
    this.#limits = turnLimits;
  }

  /**
   * Resolves when the request may begin: at once, unless another one began in this turn of the loop.
   * @param gone aborted when the client has gone
   * @throws LakeError 503 when too many wait, 499 when the client has gone meanwhile
   */
  async take(caller: Caller, gone: AbortSignal): Promise<void> {
    if (!this.#isTaken) return this.#begin(caller);
    const waiting = this.#waiting[caller];
    if (waiting.length >= this.#limits[caller]) {
      throw retryLater(503, 'Too many requests are waiting: try again later', 2);
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (gone.aborted) throw httpError(499, 'The client has gone');
  }

  #begin(caller: Caller): void {
    this.#last = caller;
    this.#isTaken = true;
    setImmediate(() => this.#next());
  }

  #next(): void {
    this.#isTaken = false;
    const after = callers.indexOf(this.#last) + 1;
    for (const caller of [...callers.slice(after), ...callers.slice(0, after)]) {
      const begin = this.#waiting[caller].shift();
      if (begin === undefined) continue;
      this.#begin(caller);
      begin();
      return;
    }
  }
}
