import PQueue from 'p-queue';

import { SourceError } from './errors.ts';
import type { FetchLimits } from './fetch-settings.ts';
import { type Pace, pace } from './pace.ts';
import type { SourceRequest } from './source-request.ts';

/** Questions to one service: one after another, its requests apart from each other. */
export interface HostLine {
  /**
   * Runs a question when those before it are done. When it fails because the service wants to be left alone, those
   * after it fail at once for as long, and nothing is sent.
   *
   * @throws SourceError `queueFull`, `busy`, `aborted`; what the question throws
   */
  ask<Answer>(question: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer>;
  readonly pace: Pace;
}

/** @param now milliseconds since 1970 */
export function hostLine(
  source: SourceRequest['host'],
  limits: Pick<FetchLimits, 'intervalMs' | 'maxWaiting' | 'maxHoldMs'>,
  now: () => number,
): HostLine {
  const questions = new PQueue({ concurrency: 1 });
  let heldUntil = 0;
  const refuseWhileHeld = () => {
    const retryAfterMs = heldUntil - now();
    if (retryAfterMs > 0) {
      throw new SourceError('busy', { source, reason: 'it asked to wait', retryAfterMs });
    }
  };
  const run = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
    refuseWhileHeld();
    return question().catch((error: unknown) => {
      const wait = error instanceof SourceError ? error.retryAfterMs : undefined;
      if (wait !== undefined) heldUntil = now() + Math.min(wait, limits.maxHoldMs);
      throw error;
    });
  };
  return {
    async ask(question, signal) {
      if (questions.size >= limits.maxWaiting) {
        throw new SourceError('queueFull', { source, reason: `${questions.size} wait` });
      }
      return questions
        .add(() => run(question), signal && { signal })
        .catch((error: unknown) => {
          if (!signal?.aborted) throw error;
          throw new SourceError('aborted', { source, reason: 'whoever asked gave up' });
        });
    },
    pace: pace(limits.intervalMs[source]),
  };
}
