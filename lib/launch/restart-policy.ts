/** When a process that ended is started again, and when one that does not answer counts as hung. */
export interface RestartPolicy {
  /** Milliseconds before the first new start; each further one waits twice as long, up to `maxDelay`. */
  readonly firstDelay: number;
  readonly maxDelay: number;
  /** After a process has run for this many milliseconds, the delay is the first one again. */
  readonly stableAfter: number;
  readonly heartbeat: HeartbeatPolicy;
}

/**
 * Times are counted in ticks that the launcher itself has lived through. While the machine sleeps, or is so
 * busy that the launcher does not run either, at most one tick passes.
 */
export interface HeartbeatPolicy {
  /** Milliseconds. */
  readonly tick: number;
  /** Ticks between an answer and the next question. */
  readonly pause: number;
  /** Ticks after which a question counts as missed: wide, because a busy site answers late. */
  readonly patience: number;
  /** A process that has missed this many questions in a row is hung. */
  readonly misses: number;
}

/**
 * A hung process is found within three minutes. Under a flood of pages that nobody had rendered, `/api/health`
 * was seen to answer after 44 s.
 */
export const restartPolicy: RestartPolicy = {
  firstDelay: 250,
  maxDelay: 30_000,
  stableAfter: 60_000,
  heartbeat: { tick: 1_000, pause: 10, patience: 30, misses: 4 },
};

/**
 * Milliseconds to wait before the next start.
 *
 * @param previous the delay before the start that has now ended or failed; undefined for the first
 *   one of the launch
 * @param ranFor milliseconds that the process served
 */
export function restartDelay(
  previous: number | undefined,
  ranFor: number,
  policy: RestartPolicy,
): number {
  if (previous === undefined || ranFor >= policy.stableAfter) return policy.firstDelay;
  return Math.min(previous * 2, policy.maxDelay);
}
