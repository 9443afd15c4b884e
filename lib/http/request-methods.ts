import type { IncomingMessage } from 'node:http';

/** The answer to a request whose method its target does not have. */
export interface MethodAnswer {
  readonly status: 204 | 400 | 405 | 501;
  /** The header `allow`: the methods that the target has. */
  readonly allow?: string;
}

const ofPages = 'GET, HEAD';
/** Routes that are asked in other ways too, and say so themselves; and what Next has of its own. */
const notPages = ['/api/', '/_next/', '/__nextjs'];

/**
 * Decides on the method of a request before Next sees it, which answers any method of a page with the page, and
 * `OPTIONS *` and `TRACE` with 500.
 *
 * @returns undefined for a request that Next is to answer
 */
export function answerMethod({
  method = 'GET',
  url = '/',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): MethodAnswer | undefined {
  // RFC 9110, 9.3.7: about the server as a whole.
  if (url === '*') {
    return method === 'OPTIONS'
      ? { status: 204, allow: `${ofPages}, POST, OPTIONS` }
      : { status: 400 };
  }
  if (method === 'TRACE') return { status: 501 };
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (notPages.some((prefix) => url.startsWith(prefix))) return undefined;
  if (method === 'OPTIONS') return { status: 204, allow: ofPages };
  // A preview calls the server actions of next-sanity at the address of its page.
  if (method === 'POST' && headers['next-action'] !== undefined) return undefined;
  return { status: 405, allow: ofPages };
}
