import type { IncomingMessage } from 'node:http';

/**
 * Converts to a web `Request`.
 * @param bodyOf opens the body; undefined when it is not read
 * @throws TypeError when the address or a header is malformed
 */
export function toRequest(
  incoming: IncomingMessage,
  signal: AbortSignal,
  bodyOf?: () => ReadableStream<Uint8Array>,
): Request {
  const { method = 'GET', headers, url = '/' } = incoming;
  const host = headers.host ?? 'localhost';
  // Not resolved against the host: a path that begins with `//` would name another host.
  const address = url.startsWith('/') ? `http://${host}${url}` : url;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map((each) => [name, each]) : [[name, value]];
  });
  return new Request(new URL(address), {
    method,
    headers: pairs,
    signal,
    ...(hasBody && bodyOf !== undefined && { body: bodyOf(), duplex: 'half' }),
  });
}
