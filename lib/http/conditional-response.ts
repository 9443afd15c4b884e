import { createHash } from 'node:crypto';

/**
 * A response with a validator, or a 304 to a client that has it already (RFC 9110, 13.1.2).
 *
 * The validator is a weak one, because a server in front may compress the body (8.8.1). Clients ask each time,
 * since what is published must be seen at once.
 *
 * @param headers of the body, such as `content-type`
 */
export function conditionalResponse(
  request: Request,
  body: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const validators = {
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    'cache-control': 'public, max-age=0, must-revalidate',
  };
  const isKnown = matches(request.headers.get('if-none-match'), validators.etag);
  if (isKnown) {
    // 15.4.5: what the 200 would have, besides what describes its body.
    const others = Object.entries(headers).filter(([name]) => !name.startsWith('content-'));
    return new Response(null, {
      status: 304,
      headers: { ...Object.fromEntries(others), ...validators },
    });
  }
  return new Response(body, { headers: { ...headers, ...validators } });
}

/** Whether one of the validators that a client sent is this one, by the weak comparison (RFC 9110, 8.8.3.2). */
function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === opaque);
}
