import { SourceError, type SourceErrorCode } from './errors.ts';
import type { SourceRequest } from './source-request.ts';

/** What Node's fetch throws, as one of our errors. Of what it comes from only the code is kept. */
export function networkError(error: unknown, source: SourceRequest['host']): SourceError {
  if (error instanceof SourceError) return error;
  const reason = codeOf(causeOf(error)) ?? codeOf(error) ?? 'the connection failed';
  return new SourceError(meaningOf(reason), { source, reason });
}

/** `HPE_…`: the parser of HTTP; `Z_…` and `ERR_…`: zlib and Brotli. Everything else is the network. */
function meaningOf(code: string): SourceErrorCode {
  if (/^HPE_|^UND_ERR_HEADERS_OVERFLOW$/.test(code)) return 'unexpectedAnswer';
  return /^Z_|^ERR_(?!SOCKET|STREAM|TLS|SSL)/.test(code) ? 'badEncoding' : 'unavailable';
}

function causeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^\w{1,64}$/.test(error.code) ? error.code : undefined;
}
