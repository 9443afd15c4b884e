import { httpError } from '../errors.ts';
import type { LakeOptions } from '../options.ts';
import { isAllowedOrigin, type RequestOrigin } from './cors.ts';
import { isAllowedHost } from './host-names.ts';

/** @throws LakeError 421 for a host that the lake does not answer to */
export function checkHost(request: Request, { allowedHosts }: LakeOptions): void {
  const { hostname } = new URL(request.url);
  if (isAllowedHost(hostname, allowedHosts)) return;
  throw httpError(421, `No lake is called ${hostname.slice(0, 255)}`);
}

/** Reads where a request comes from. */
export function originOf(request: Request, { allowedOrigins }: LakeOptions): RequestOrigin {
  const origin = request.headers.get('origin');
  return { origin, isAllowed: origin !== null && isAllowedOrigin(origin, allowedOrigins) };
}

/** @throws LakeError 403 for a page of another origin */
export function refuseForeignPage({ origin, isAllowed }: RequestOrigin, what: string): void {
  if (origin !== null && !isAllowed) throw httpError(403, `Pages of ${origin} may not ${what}`);
}
