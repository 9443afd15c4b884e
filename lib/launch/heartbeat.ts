import { setTimeout as wait } from 'node:timers/promises';

import { errorCode } from './error-code.ts';
import type { HeartbeatPolicy } from './restart-policy.ts';

/** Asks a process whether it is there. The signal aborts a question that counts as missed. */
export type Ask = (signal: AbortSignal) => Promise<boolean>;

/**
 * Asks a process again and again, until it has missed several questions in a row.
 *
 * @param ended aborted when the process has ended
 * @returns false when it ended first
 */
export async function becomesSilent(
  ask: Ask,
  policy: HeartbeatPolicy,
  ended: AbortSignal,
): Promise<boolean> {
  for (let missed = 0; missed < policy.misses && !ended.aborted;) {
    await ticks(policy.pause, policy.tick, ended);
    missed = (await isAnswered(ask, policy, ended)) ? 0 : missed + 1;
  }
  return !ended.aborted;
}

async function isAnswered(
  ask: Ask,
  { patience, tick }: HeartbeatPolicy,
  ended: AbortSignal,
): Promise<boolean> {
  const over = new AbortController();
  const end = () => over.abort();
  ended.addEventListener('abort', end, { once: true });
  const lost = ticks(patience, tick, over.signal).then(() => false);
  try {
    return await Promise.race([ask(over.signal).catch(() => false), lost]);
  } finally {
    ended.removeEventListener('abort', end);
    over.abort();
  }
}

/** Ends early when the signal is aborted. */
async function ticks(count: number, tick: number, signal: AbortSignal): Promise<void> {
  for (let passed = 0; passed < count && !signal.aborted; passed += 1) {
    await wait(tick, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Asks an HTTP server by a request. Any answer will do: also a refusal, and a connection that it closes
 * because there are too many, show that it is not hung.
 */
export function askOverHttp(url: string): Ask {
  return async (signal) => {
    try {
      const response = await fetch(url, { redirect: 'manual', signal });
      await response.body?.cancel();
      return true;
    } catch (error) {
      const code = Error.isError(error) ? errorCode(error.cause) : undefined;
      return code === 'ECONNRESET' || code === 'UND_ERR_SOCKET';
    }
  };
}
