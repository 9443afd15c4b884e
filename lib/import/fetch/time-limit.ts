import { SourceError } from './errors.ts';
import type { SourceRequest } from './source-request.ts';

/** Ends a request: when its time is over, when whoever asked gives up, and when its answer is not wanted further. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** The head of the answer is there: its own limit ends. */
  headersCame(): void;
  /** Ends the connection, if the answer was not read to its end. */
  end(): void;
}

/**
 * @param limits milliseconds from now
 * @param caller of the question; nothing of this limit stays with it after `end`
 */
export function timeLimit(
  source: SourceRequest['host'],
  limits: { readonly headersMs: number; readonly answerMs: number },
  caller: AbortSignal | undefined,
): TimeLimit {
  const controller = new AbortController();
  const tooSlow = (reason: string) => () =>
    controller.abort(new SourceError('tooSlow', { source, reason }));
  const headers = setTimeout(tooSlow('no head of an answer'), limits.headersMs);
  const answer = setTimeout(tooSlow('no end of the answer'), limits.answerMs);
  const giveUp = () =>
    controller.abort(new SourceError('aborted', { source, reason: 'whoever asked gave up' }));
  if (caller?.aborted) giveUp();
  caller?.addEventListener('abort', giveUp, { once: true });
  return {
    signal: controller.signal,
    headersCame: () => clearTimeout(headers),
    end: () => {
      clearTimeout(headers);
      clearTimeout(answer);
      caller?.removeEventListener('abort', giveUp);
      controller.abort();
    },
  };
}
