import { isTemporary, pauseAsked, type Connectivity } from './connectivity.ts';
import type { WriteQueue } from './write-queue.ts';

/** What retries have to know of the API and of each other. */
export interface RetryContext {
  readonly connectivity: Connectivity;
  readonly writes: WriteQueue;
}

/**
 * Repeats a read until the API answers, and waits while it is away or asks to come again later. Studio
 * treats a connection that fails as an error, and loses the form with what was typed in it.
 *
 * @param attempt makes the request anew each time
 * @throws what `attempt` throws when the API never answered before, or when the error is another
 */
export async function fetchWithRetry(
  attempt: () => Promise<Response>,
  {
    connectivity,
    writes,
    origin,
    signal,
  }: RetryContext & { origin: string; signal: AbortSignal | undefined },
): Promise<Response> {
  for (;;) {
    const settled = writes.untilSettled();
    if (settled !== undefined) await orAborted(settled, signal);
    let retryAfter: string | null = null;
    try {
      const response = await attempt();
      if (!isTemporary(response.status)) {
        connectivity.confirm();
        return response;
      }
      retryAfter = response.headers.get('retry-after');
      if (retryAfter === null && !connectivity.isConfirmed()) return response;
      await response.body?.cancel();
    } catch (error) {
      // A browser reports an address where nobody answers as a TypeError, without any detail.
      if (!(error instanceof TypeError) || !connectivity.isConfirmed()) throw error;
    }
    await orAborted(pauseAsked(retryAfter), signal);
    await orAborted(connectivity.untilBack(origin), signal);
  }
}

/** @throws the reason, as soon as the signal is aborted */
async function orAborted(wait: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return wait;
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([wait, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
