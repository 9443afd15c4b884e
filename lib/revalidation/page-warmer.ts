import { setTimeout as pause } from 'node:timers/promises';

import { log } from '../log/log.ts';

/**
 * How many pages are warmed at the same time: few, so that the first are ready soon and visitors
 * are served meanwhile.
 */
const concurrency = 2;
/** How many paths wait to be warmed. A page beyond them is rendered when it is next requested. */
const maxWaiting = 300;
/** Milliseconds after which a page that is still rendering is left to its next visitor. */
const timeout = 10_000;

/** Requests pages that were marked stale. */
export interface PageWarmer {
  /**
   * Requests each page until it is new, so that the first visitor after a publish gets the new page.
   * Next sends a stale page as it is and renders it again in the background.
   *
   * @param paths on this site, the most important first
   */
  warm(paths: readonly string[]): Promise<void>;
}

/** @param origin at which the site reaches itself */
export function createPageWarmer(origin: () => string): PageWarmer {
  /** Paths still to request, each once; those of the newest change come first. */
  let waiting: string[] = [];
  let workers = 0;

  async function work(): Promise<void> {
    workers += 1;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      try {
        await requestUntilNew(new URL(path, origin()));
      } catch (error) {
        if (isRefused(error)) waiting = [];
        else log.warn({ path, err: error }, 'page not warmed');
      }
    }
    workers -= 1;
  }

  return {
    async warm(paths) {
      waiting = [...new Set([...paths, ...waiting])].slice(0, maxWaiting);
      const idle = concurrency - workers;
      await Promise.all(Array.from({ length: idle }, work));
    },
  };
}

async function requestUntilNew(page: URL): Promise<void> {
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

/**
 * The site requests its own pages. When it refuses, it is stopping, and the other pages need not be
 * tried.
 */
function isRefused(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.cause instanceof Error &&
    'code' in error.cause &&
    error.cause.code === 'ECONNREFUSED'
  );
}
