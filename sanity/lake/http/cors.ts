import { isLoopback } from './host-names.ts';

/** May pages of this origin read answers and send credentials? */
export function isAllowedOrigin(origin: string, allowed: readonly string[] | undefined): boolean {
  if (allowed !== undefined) return allowed.includes(origin);
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return /^https?:$/.test(protocol) && isLoopback(hostname);
}

/** The answer to a preflight request: what it asks for is allowed when its origin is. */
export function preflight(request: Request, isAllowed: boolean): Response {
  const response = new Response(null, { status: 204 });
  if (isAllowed) {
    const asked = request.headers.get('access-control-request-headers');
    response.headers.set('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
    if (asked !== null) response.headers.set('access-control-allow-headers', asked);
    response.headers.set('access-control-max-age', '600');
  }
  return response;
}

/** The answer with the headers of CORS: the origin is echoed, never `*`, since credentials may be sent. */
export function withCors(response: Response, origin: string | null, isAllowed: boolean): Response {
  response.headers.append('vary', 'origin');
  if (origin === null || !isAllowed) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-allow-credentials', 'true');
  return response;
}
