/** Whether the API can be reached, as its readers find out. */
export interface Reach {
  /** It answered: from now on a reader that gets no answer knows that it is only away. */
  answered(): void;
  /** Whether one that gets no answer is to wait; a Studio that never got one is to say so instead. */
  isWorthWaiting(): boolean;
  /** Settles when the API answers again, or after a minute at most: then it is to be asked, too. */
  untilBack(origin: string): Promise<void>;
}

/** What a proxy answers in the place of an API that is away. */
const away: readonly number[] = [502, 503, 504];
const firstPause = 500;
const longestPause = 3_000;
const mostPauses = 20;

/** Whether an answer with this status says that the API is away; 0 is none at all. */
export function isAway(status: number): boolean {
  return status === 0 || away.includes(status);
}

/** Whether this reads from the API, from a page of this origin: the site's own addresses have no version. */
export function isApiRead(method: string, url: URL, pageOrigin: string): boolean {
  if (method.toUpperCase() !== 'GET' || url.origin === pageOrigin) return false;
  return /^\/v(?:\d+|X|\d{4}-\d{2}-\d{2})\//.test(url.pathname);
}

/** All who wait for an origin wait for one who asks. @param ask a `fetch` that does not wait itself */
export function openReach(ask: typeof fetch): Reach {
  let hasAnswered = false;
  const asking = new Map<string, Promise<void>>();

  async function answers(origin: string): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(10_000);
      const address = `${origin}/v1/ping`;
      const { status } = await ask(address, { cache: 'no-store', credentials: 'omit', signal });
      return !isAway(status);
    } catch {
      return false;
    }
  }

  async function askUntilBack(origin: string): Promise<void> {
    let pause = firstPause;
    for (let pauses = 0; pauses < mostPauses; pauses += 1) {
      const paused = pause;
      await new Promise((resolve) => setTimeout(resolve, paused));
      if (await answers(origin)) return;
      pause = Math.min(pause * 1.5, longestPause);
    }
  }

  return {
    answered: () => (hasAnswered = true),
    isWorthWaiting: () => hasAnswered,
    untilBack(origin) {
      const already = asking.get(origin);
      if (already !== undefined) return already;
      const back = askUntilBack(origin).finally(() => asking.delete(origin));
      asking.set(origin, back);
      return back;
    },
  };
}
