import type { Environment } from '../../../lib/env/environment.ts';
import { logLevel } from '../../../lib/env/log-level.ts';
import { defaultLimits, sourceFetcher } from '../../../lib/import/fetch/index.ts';
import type { Lookups } from '../../../lib/import/run/lookups.ts';
import { performTasks } from '../../../lib/import/run/perform-tasks.ts';
import { createLog } from '../../../lib/log/log.ts';

/** Nobody waits for one answer: a service is asked for ten minutes, before the batch waits for it. */
const patience = { attempts: 6, totalMs: 10 * 60_000 };

/** What was found is written after as many milliseconds, so that little is asked again after a Ctrl-C. */
const longestWork = 15_000;

/** Asks sources from this process. What is wrong is logged on standard error. */
export function sourceLookups({ imports }: Pick<Environment, 'imports'>): Lookups {
  const level = logLevel(process.env);
  const isQuieter = level === 'error' || level === 'silent';
  // A file descriptor would be written to synchronously; a stream is not.
  const log = createLog(isQuieter ? level : 'warn', process.stderr);
  const fetcher = sourceFetcher({ ...imports, limits: defaultLimits }, { log });
  return {
    lookUp(tasks, signal) {
      const until = Date.now() + longestWork;
      return performTasks(tasks, { fetcher, patience, isLate: () => Date.now() > until, signal });
    },
  };
}
