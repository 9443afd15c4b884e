import { isAway, type Reach } from './reach';

/**
 * Asks the API until it answers, and waits while it is away. Studio's parts take a connection that
 * cannot be made for an error of theirs, and lose the form with what was typed in it.
 *
 * @param ask makes the request anew each time
 * @throws what `ask` throws when the API never answered before, or was not what failed
 */
export async function fetchPatiently(
  ask: () => Promise<Response>,
  { reach, origin, signal }: { reach: Reach; origin: string; signal: AbortSignal | undefined },
): Promise<Response> {
  for (;;) {
    try {
      const response = await ask();
      if (!isAway(response.status)) {
        reach.answered();
        return response;
      }
      if (!reach.isWorthWaiting()) return response;
      await response.body?.cancel();
    } catch (error) {
      // What the browser says of an address that nobody answers at is a TypeError, and no more.
      if (!(error instanceof TypeError) || !reach.isWorthWaiting()) throw error;
    }
    await unlessGivenUp(reach.untilBack(origin), signal);
  }
}

/** @throws the reason, as soon as the signal is aborted */
async function unlessGivenUp(back: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return back;
  signal.throwIfAborted();
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    await Promise.race([back, givenUp]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
