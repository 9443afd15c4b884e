import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * A request that is sent unchanged: its path is not normalised, and no header is added or left out.
 */
export interface RawRequest {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** One character per byte (latin1). */
  readonly body: string;
  /** The headers and the decoded body as one text to search. */
  readonly whole: string;
}

/** Sends a request to a server on this machine. Redirects are not followed. */
export function sendRawRequest(origin: string, request: RawRequest): Promise<RawResponse> {
  const { path, method = 'GET', headers = {}, body } = request;
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      // A connection of its own: a reused one that the server has just closed would look like a
      // refusal.
      { hostname, port, path, method, headers: { ...headers }, agent: false },
      (response) => {
        const { statusCode: status = 0, headers: responseHeaders, rawHeaders } = response;
        response.setEncoding('latin1');
        text(response).then((latin) => {
          const decoded = Buffer.from(latin, 'latin1').toString();
          const whole = `${rawHeaders.join('\n')}\n\n${decoded}`;
          resolve({ status, headers: responseHeaders, body: latin, whole });
        }, reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The cookies that a response sets, by name. */
export function cookiesOf({ headers }: RawResponse): Map<string, string> {
  const pairs = (headers['set-cookie'] ?? []).map((line) => {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return new Map(pairs.filter(([, value]) => value !== ''));
}

export function cookieHeader(cookies: Iterable<readonly [string, string]>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
