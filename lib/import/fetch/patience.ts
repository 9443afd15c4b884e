import { setTimeout as sleep } from 'node:timers/promises';

import pRetry from 'p-retry';

import { isPassing, SourceError } from './errors.ts';
import type { FetchLimits, Patience } from './fetch-settings.ts';

/** How a question is tried again. */
export interface Retrying {
  readonly patience: Patience;
  readonly limits: Pick<FetchLimits, 'retryMs' | 'maxRetryAfterMs'>;
  readonly signal?: AbortSignal | undefined;
  /** Told of each attempt that failed, the last one too. */
  readonly onFailure: (error: Error, attempt: number) => void;
}

/**
 * Tries until there is an answer, an error that another attempt does not change, or no patience. The waits grow; a
 * service that names a wait is waited for as long as it says, or not at all.
 *
 * @param attempt gets the milliseconds that are left for it
 * @throws what the last attempt threw
 */
export function patiently<Answer>(
  attempt: (leftMs: number) => Promise<Answer>,
  { patience, limits, signal, onFailure }: Retrying,
): Promise<Answer> {
  const end = performance.now() + patience.totalMs;
  const leftMs = () => Math.max(end - performance.now(), 1);
  return pRetry(() => attempt(leftMs()), {
    retries: Math.max(patience.attempts, 1) - 1,
    minTimeout: limits.retryMs,
    maxTimeout: limits.maxRetryAfterMs,
    maxRetryTime: patience.totalMs,
    // Several processes that failed together do not come back together.
    randomize: true,
    ...(signal && { signal }),
    onFailedAttempt: ({ error, attemptNumber }) => onFailure(error, attemptNumber),
    shouldRetry: async ({ error, retryDelay }) => {
      if (!isPassing(error)) return false;
      const wait = error instanceof SourceError ? (error.retryAfterMs ?? 0) : 0;
      if (wait > Math.min(limits.maxRetryAfterMs, leftMs())) return false;
      await sleep(Math.max(wait - retryDelay, 0), undefined, { signal });
      return true;
    },
  });
}
