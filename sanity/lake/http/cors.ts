import { isLoopback } from './host-names.ts';

/** May pages of this origin read answers and send credentials? */
export function isAllowedOrigin(origin: string, allowed: readonly string[] | undefined): boolean {
  if (allowed !== undefined) return allowed.includes(origin);
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return /^https?:$/.test(protocol) && isLoopback(hostname);
}

/** The page that sends a request, as its browser names it. */
export interface RequestOrigin {
  /** Null for a request that comes from no page, or from one of the lake's own. */
  readonly origin: string | null;
  readonly isAllowed: boolean;
}

/** The answer to a preflight request. Everything is allowed when the origin is. */
export function preflight(request: Request, { isAllowed }: RequestOrigin): Response {
  const response = new Response(null, { status: 204 });
  if (isAllowed) {
    const requestedHeaders = request.headers.get('access-control-request-headers');
    response.headers.set('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
    if (requestedHeaders !== null)
      response.headers.set('access-control-allow-headers', requestedHeaders);
    response.headers.set('access-control-max-age', '600');
  }
  return response;
}

/** Adds the headers of CORS. The origin is echoed, never `*`, because requests may carry credentials. */
export function withCors(response: Response, { origin, isAllowed }: RequestOrigin): Response {
  response.headers.append('vary', 'origin');
  if (origin === null || !isAllowed) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-allow-credentials', 'true');
  response.headers.set('access-control-expose-headers', 'Retry-After');
  return response;
}
