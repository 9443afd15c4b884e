import { httpError } from '../errors.ts';

/** Bounds how much work goes on at once, and how much of it may wait. First come, first served. */
export class ConcurrencyLimiter {
  readonly #limit: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(limit: number, maxWaiting: number) {
    this.#limit = limit;
    this.#maxWaiting = maxWaiting;
  }

  /** Runs the work when there is a slot. @throws LakeError 503 when too much waits already. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#busy < this.#limit) this.#busy += 1;
    else await this.#wait();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The slot goes from hand to hand, so that a newcomer cannot slip in between.
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
