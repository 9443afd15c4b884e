import type { IncomingMessage, ServerResponse } from 'node:http';

/** Converts to a web `Request`. @throws TypeError when the address or a header is malformed */
export function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
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
    ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
  });
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next();
        const chunk: unknown = next.value;
        if (next.done === true) controller.close();
        else if (chunk instanceof Uint8Array) controller.enqueue(chunk);
      },
      // Only the body is given up, not the connection: the answer must still be sent.
      cancel: () => {},
    },
    { highWaterMark: 0 },
  );
}

/** A reader that takes nothing for this long is considered gone. */
const defaultStallMilliseconds = 60_000;

/**
 * Sends the response at the reader's pace. Its body is cancelled when the reader is gone; the connection is cut when the
 * body fails, or when the reader takes nothing for `stallMilliseconds`.
 */
export async function sendResponse(
  response: Response,
  outgoing: ServerResponse,
  stallMilliseconds = defaultStallMilliseconds,
): Promise<void> {
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (response.body === null || outgoing.req.method === 'HEAD') {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  const reader = response.body.getReader();
  const giveUp = () => void reader.cancel().catch(() => {});
  outgoing.once('close', giveUp);
  // Also while the loop waits for room that a silent reader never makes.
  reader.closed.catch(() => outgoing.destroy());
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (outgoing.destroyed) return;
      if (!outgoing.write(read.value)) await roomIn(outgoing, stallMilliseconds);
    }
    outgoing.end();
  } finally {
    outgoing.off('close', giveUp);
  }
}

function roomIn(outgoing: ServerResponse, stallMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const stalled = setTimeout(() => outgoing.destroy(), stallMilliseconds);
    stalled.unref();
    const done = () => {
      clearTimeout(stalled);
      outgoing.off('drain', done);
      outgoing.off('close', done);
      resolve();
    };
    outgoing.once('drain', done);
    outgoing.once('close', done);
    if (outgoing.destroyed) done();
  });
}
