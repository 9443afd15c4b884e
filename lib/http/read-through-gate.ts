import 'server-only';

import { log } from '../log/log.ts';
import { tryRead } from '../page-cache/try-read.ts';
import { type Gate, GateFullError } from './gate.ts';

/** Seconds after which a client that was turned away should come again. */
export const retryAfter = '5';

/**
 * Reads what is made anew for a request, when its turn comes.
 *
 * @param what of the line in the log, when it fails
 * @returns undefined when too many wait, and when it could not be read
 */
export async function readThroughGate<T>(
  gate: Gate,
  what: string,
  read: () => Promise<T>,
): Promise<{ readonly value: T } | undefined> {
  const result = await tryRead(() => gate.run(read));
  if (!('error' in result)) return result;
  if (!(result.error instanceof GateFullError)) {
    log.error({ err: result.error }, `${what} could not be made`);
  }
  return undefined;
}
