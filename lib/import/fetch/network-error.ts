import { SourceError, type SourceErrorCode } from './errors.ts';
import type { SourceRequest } from './source-request.ts';

/** What Node's fetch throws, as one of our errors. Of what it comes from only the code or the name is kept. */
export function networkError(error: unknown, source: SourceRequest['host']): SourceError {
  if (error instanceof SourceError) return error;
  const cause = field(error, 'cause');
  const reason = field(cause, 'code') ?? field(cause, 'name') ?? 'the connection failed';
  const name = typeof reason === 'string' && /^\w{1,64}$/.test(reason) ? reason : 'an odd error';
  return new SourceError(meaningOf(name), { source, reason: name });
}

/**
 * `Z_…` and `ERR_…` are zlib and Brotli. Everything else is the network, an answer that is no HTTP among it: a
 * connection that breaks within an answer looks the same, and is worth another attempt.
 */
function meaningOf(name: string): SourceErrorCode {
  if (name === 'UND_ERR_HEADERS_OVERFLOW') return 'unexpectedAnswer';
  return /^Z_|^ERR_(?!SOCKET|STREAM|TLS|SSL)/.test(name) ? 'badEncoding' : 'unavailable';
}

function field(value: unknown, name: 'cause' | 'code' | 'name'): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
