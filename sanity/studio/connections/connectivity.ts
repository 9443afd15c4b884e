/** Whether the API can be reached, as its callers find out. */
export interface Connectivity {
  /** Called for every answer: from now on a missing answer means that the API is away. */
  confirm(): void;
  /** Whether the API has answered before. If it never has, its address is wrong: waiting would hide that. */
  isConfirmed(): boolean;
  /** Settles when the API answers again, after about a minute at the latest: callers then try again, too. */
  untilBack(origin: string): Promise<void>;
}

/**
 * What the API answers when it has too much to do, and a proxy in place of an API that is away. A full disk, 507, is not
 * that: Studio then says that it is not saving, keeps the edit and sends it again.
 */
const temporaryStatuses: readonly number[] = [429, 502, 503, 504];
const firstPause = 500;
const longestPause = 3_000;
const mostPauses = 20;
const longestAskedPause = 30_000;

/** Whether the same request may succeed later; 0 is no answer at all. */
export function isTemporary(status: number): boolean {
  return status === 0 || temporaryStatuses.includes(status);
}

/** Settles after the time that an answer asks for in `Retry-After`, at most half a minute; at once when it asks for none. */
export async function pauseAsked(retryAfter: string | null): Promise<void> {
  const seconds = Number(retryAfter ?? 0);
  if (!(seconds > 0)) return;
  const milliseconds = Math.min(seconds * 1000, longestAskedPause);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Watches the API by its `ping`. All callers that wait for the same origin share one watch.
 *
 * @param ping a `fetch` that does not retry
 */
export function openConnectivity(ping: typeof fetch): Connectivity {
  let hasAnswered = false;
  const watches = new Map<string, Promise<void>>();

  async function answers(origin: string): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(10_000);
      const address = `${origin}/v1/ping`;
      const answer = await ping(address, { cache: 'no-store', credentials: 'omit', signal });
      // Only the API itself says when to come again. It puts off strangers, as the ping is one, before editors.
      return !isTemporary(answer.status) || answer.headers.has('retry-after');
    } catch {
      return false;
    }
  }

  async function watch(origin: string): Promise<void> {
    let pause = firstPause;
    for (let pauses = 0; pauses < mostPauses; pauses += 1) {
      const milliseconds = pause;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (await answers(origin)) return;
      pause = Math.min(pause * 1.5, longestPause);
    }
  }

  return {
    confirm: () => (hasAnswered = true),
    isConfirmed: () => hasAnswered,
    untilBack(origin) {
      const current = watches.get(origin);
      if (current !== undefined) return current;
      const back = watch(origin).finally(() => watches.delete(origin));
      watches.set(origin, back);
      return back;
    },
  };
}
