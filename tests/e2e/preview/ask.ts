import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it is put on the wire: no path is tidied up, no header is left out or added. */
export interface Question {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** All of it, headers first, for searching: an image one character a byte. */
  readonly whole: string;
}

/** Asks a server on this machine. Redirects are not followed. */
export function ask(origin: string, question: Question): Promise<Answer> {
  const { path, method = 'GET', headers = {}, body } = question;
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asking = request(
      // One connection for each: a server that has just ended one would look like a refusal.
      { hostname, port, path, method, headers: { ...headers }, agent: false },
      (response) => {
        const told = response.rawHeaders.join('\n');
        response.setEncoding('latin1');
        text(response).then((latin) => {
          const decoded = Buffer.from(latin, 'latin1').toString();
          const { statusCode = 0, headers: given } = response;
          const whole = `${told}\n\n${decoded}`;
          resolve({ status: statusCode, headers: given, body: latin, whole });
        }, reject);
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

/** What an answer puts into a browser's jar, as the next request's `cookie` header says it. */
export function cookiesOf({ headers }: Answer): Map<string, string> {
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
