import { httpError } from '../errors.ts';

/** What is known of a connection, besides what a request on it says. */
export interface Connection {
  /** The other end's address. Undefined when it is not known: then it is nobody's in particular. */
  readonly remoteAddress?: string | undefined;
}

/** The request's address, taken apart: the same for both address forms. */
export interface LakeAddress {
  /** `v2025-02-19` → `2025-02-19`; `v1` → `1`; `vX` → `X`; undefined for addresses without version (images). */
  readonly version: string | undefined;
  /** Without the version, percent-decoded, no leading slash: `['data', 'listen', 'production']`. */
  readonly segments: readonly string[];
  readonly searchParams: URLSearchParams;
  /** Scheme, host and port the client used, for addresses in answers: `http://localhost:3333`. */
  readonly origin: string;
}

const versionPattern = /^v(\d{4}-\d{2}-\d{2}|\d|X)$/;

/**
 * Takes a request's address apart. Both forms of the wire lead here: the project in the host name (then any host name
 * serves, since one lake is one project), or in the header `X-Sanity-Project-ID` (which must then be ours).
 * @throws LakeError 400 for what is not percent-encoded rightly, 404 for another project
 */
export function readAddress(request: Request, projectId: string): LakeAddress {
  const url = new URL(request.url);
  const named = request.headers.get('x-sanity-project-id');
  if (named !== null && named !== projectId) {
    throw httpError(404, `Project "${named.slice(0, 100)}" is not served here`);
  }
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const version = versionPattern.exec(parts[0] ?? '')?.[1];
  try {
    const segments = parts.slice(version === undefined ? 0 : 1).map(decodeURIComponent);
    return { version, segments, searchParams: url.searchParams, origin: url.origin };
  } catch {
    throw httpError(400, 'The address is not percent-encoded rightly');
  }
}
