import { httpError } from '../errors.ts';

/** Limits how many tasks run at once and how many may wait. First come, first served. */
export class ConcurrencyLimiter {
  readonly #limit: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(limit: number, maxWaiting: number) {
    this.#limit = limit;
    this.#maxWaiting = maxWaiting;
  }

  /** Runs the task when there is a slot. @throws LakeError 503 when too many wait already. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#busy < this.#limit) this.#busy += 1;
    else await this.#wait();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The slot is handed over directly, so that a new task cannot overtake the waiting ones.
      if (next === undefined) this.#busy -= 1;
      else next();
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#maxWaiting) {
      return Promise.reject(httpError(503, 'Too many images are waiting to be made: try again.'));
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
