import { readEnvironment } from '../env/environment.ts';
import { log } from '../log/log.ts';

/** Pages rendered at the same time while warming: enough to be quick, few enough to leave room for visitors. */
const width = 4;

/**
 * Asks this site for pages that were marked stale, so that the first visitor after a publish gets
 * the new one: Next answers a stale page as it is and rebuilds it behind.
 *
 * @param paths addresses on this site, the most important first
 */
export async function warm(paths: readonly string[]): Promise<void> {
  const { site } = readEnvironment(process.env);
  const queue = [...paths];
  async function work(): Promise<void> {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      try {
        const response = await fetch(new URL(path, site.internalUrl), {
          redirect: 'manual',
          signal: AbortSignal.timeout(15_000),
        });
        await response.body?.cancel();
      } catch (error) {
        // The page stays stale and is rebuilt for its next visitor.
        log.warn({ path, err: error }, 'page not warmed');
      }
    }
  }
  await Promise.all(Array.from({ length: width }, work));
}
