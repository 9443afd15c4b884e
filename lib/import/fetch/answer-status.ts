import type { SourceErrorCode } from './errors.ts';
import type { SourceRequest } from './source-request.ts';

/**
 * What the status of an answer means (RFC 9110, 15). OpenAlex answers 403 to who asks too often
 * (https://developers.openalex.org/api-reference/errors); to the others it is a refusal.
 */
export function meaningOf(
  status: number,
  source: SourceRequest['host'],
): 'found' | 'notFound' | 'redirect' | SourceErrorCode {
  if (status === 200) return 'found';
  if (status === 404 || status === 410) return 'notFound';
  if ([301, 302, 303, 307, 308].includes(status)) return 'redirect';
  if (status === 429 || (status === 403 && source === 'openalex')) return 'busy';
  if (status === 408 || status === 425 || status >= 500) return 'unavailable';
  // 204 and 206 among them: nothing, and a part.
  return status >= 400 ? 'refused' : 'unexpectedAnswer';
}
