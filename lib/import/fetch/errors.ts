import type { ImportSource } from '../../env/import-settings.ts';

/** Why a service gave no answer that can be used. */
export const sourceErrorCodes = [
  /** It cannot be reached, fails (5xx) or breaks off, whenever it is tried. */
  'unavailable',
  /** It asks to be left alone for a while (429). */
  'busy',
  /** It knows no such work or person (404). The fetcher returns this; who finds nothing anywhere may throw it. */
  'notFound',
  /** It answers, and not us (401, 403) or not this question (400). */
  'refused',
  /** Its answer is larger than the limit. */
  'tooLarge',
  /** Its answer, or the beginning of it, takes longer than the limit. */
  'tooSlow',
  /** It leads to another host, to another scheme, or round in circles. */
  'badRedirect',
  /** What it answers is none of its answers: a page in HTML, a part, nothing. */
  'unexpectedAnswer',
  /** Its answer is compressed or encoded in a way that cannot be read. */
  'badEncoding',
  /** Too many questions wait for this service already. */
  'queueFull',
  /** Whoever asked gave up. */
  'aborted',
  /** The question would leave the paths of the service: an identifier was not checked. */
  'badRequest',
] as const;
export type SourceErrorCode = (typeof sourceErrorCodes)[number];

interface SourceErrorDetails {
  readonly source: ImportSource;
  /** What happened, for the log: `HTTP 503`, `ECONNREFUSED`. Never an address or a part of an answer. */
  readonly reason: string;
  /** How long the service wants to be left alone. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * A service gave no answer that can be used. What an editor reads is in `error-words.ts`; the message is for the
 * log. The error that it comes from is not kept, because those of an HTTP client may hold the address that was
 * asked, and the key in it.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly source: ImportSource;
  readonly reason: string;
  readonly retryAfterMs: number | undefined;

  constructor(code: SourceErrorCode, { source, reason, retryAfterMs }: SourceErrorDetails) {
    super(`${source} ${code}: ${reason}`);
    this.code = code;
    this.source = source;
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

const retried: ReadonlySet<SourceErrorCode> = new Set(['unavailable', 'busy', 'tooSlow']);

/** Whether the same question may have an answer a little later. */
export function isPassing(error: unknown): boolean {
  return error instanceof SourceError && retried.has(error.code);
}
