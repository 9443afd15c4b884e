import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps the requests to one service apart. */
export interface Pace {
  /** Resolves when the next request may be sent. */
  turn(): Promise<void>;
  /** The service has answered, or will not. */
  answered(): void;
}

/**
 * Counts from the answer to the request before, not from when that was sent: a first request takes long to arrive, and
 * the service, which only sees when they arrive, would see the next one too soon.
 */
export function pace(intervalMs: number): Pace {
  let freeAt = 0;
  const answered = () => {
    freeAt = performance.now() + intervalMs;
  };
  return {
    async turn() {
      const wait = freeAt - performance.now();
      // A timer of Node may end within the millisecond before.
      if (wait > 0) await sleep(Math.ceil(wait) + 1);
      answered();
    },
    answered,
  };
}
