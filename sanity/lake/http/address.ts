import type { Caller } from '../access/caller.ts';
import { httpError } from '../errors.ts';

/** What is known of a connection, besides the request itself. */
export interface Connection {
  /** The client's address, undefined when unknown. */
  readonly remoteAddress?: string | undefined;
  /** Called once it is known whose share the request is counted to, before anything else is done for it. */
  readonly onIdentified?: ((caller: Caller) => void) | undefined;
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
 * Parses a request's address. The project is in the host name, where any name will do because a lake has one project,
 * or in the header `X-Sanity-Project-ID`, where it must be the lake's.
 * @throws LakeError 400 for a malformed percent-encoding, 404 for another project
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
