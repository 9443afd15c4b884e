import { setTimeout as pause } from 'node:timers/promises';

import { log } from '../log/log.ts';

/** Pages made at the same time while warming: the first ones are done sooner, and visitors find room. */
const concurrency = 2;
/** Milliseconds after which a page that is still being made is left to its next visitor. */
const timeout = 10_000;

/** Asks the site for pages that were marked stale. */
export interface PageWarmer {
  /**
   * So that the first visitor after a publish gets the new page: Next answers a stale page as it is
   * and makes it anew behind, hence each page is asked for until it is new.
   *
   * @param paths on this site, the most important first
   */
  warm(paths: readonly string[]): Promise<void>;
}

/** @param origin by which the site reaches itself */
export function createPageWarmer(origin: () => string): PageWarmer {
  /** Paths still to be asked for, each once however many changes it shows: the newest change first. */
  let waiting: string[] = [];
  let workers = 0;

  async function work(): Promise<void> {
    workers += 1;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      try {
        await untilNew(new URL(path, origin()));
      } catch (error) {
        if (isRefused(error)) waiting = [];
        else log.warn({ path, err: error }, 'page not warmed');
      }
    }
    workers -= 1;
  }

  return {
    async warm(paths) {
      waiting = [...new Set([...paths, ...waiting])];
      const idle = concurrency - workers;
      await Promise.all(Array.from({ length: idle }, work));
    },
  };
}

async function untilNew(page: URL): Promise<void> {
  const deadline = Date.now() + timeout;
  for (let wait = 8; Date.now() < deadline; wait = Math.min(wait * 2, 500)) {
    const response = await fetch(page, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    if (response.headers.get('x-nextjs-cache') !== 'STALE') return;
    await pause(wait);
  }
}

/** The site asks itself: refused, it is ending, and what is left would only fill the log. */
function isRefused(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.cause instanceof Error &&
    'code' in error.cause &&
    error.cause.code === 'ECONNREFUSED'
  );
}
