import { setTimeout as pause } from 'node:timers/promises';

import { readEnvironment } from '../env/environment.ts';
import { log } from '../log/log.ts';

/** Pages made at the same time while warming: the first ones are done sooner, and visitors find room. */
const width = 2;
/** Milliseconds after which a page that is still being made is left to its next visitor. */
const patience = 10_000;

/**
 * Asks this site for pages that were marked stale, so that the first visitor after a publish gets
 * the new one: Next answers a stale page as it is and makes it anew behind, hence each page is
 * asked for until it is new.
 *
 * @param paths addresses on this site, the most important first
 */
export async function warm(paths: readonly string[]): Promise<void> {
  const { site } = readEnvironment(process.env);
  const queue = [...paths];
  async function work(): Promise<void> {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      try {
        await untilNew(new URL(path, site.internalUrl));
      } catch (error) {
        log.warn({ path, err: error }, 'page not warmed');
      }
    }
  }
  await Promise.all(Array.from({ length: width }, work));
}

async function untilNew(page: URL): Promise<void> {
  const deadline = Date.now() + patience;
  for (let wait = 8; Date.now() < deadline; wait = Math.min(wait * 2, 500)) {
    const response = await fetch(page, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    if (response.headers.get('x-nextjs-cache') !== 'STALE') return;
    await pause(wait);
  }
}
