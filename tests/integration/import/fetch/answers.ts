import type { Answer } from './source-server';

type Headers = Readonly<Record<string, string>>;

/** The head of an answer, as it is on the wire. */
export function head(status: number | string, headers: Headers = {}): string {
  const lines = Object.entries(headers).map((pair) => pair.join(': '));
  return `${[`HTTP/1.1 ${status}`, ...lines, 'connection: close'].join('\r\n')}\r\n\r\n`;
}

/** Sends bytes and ends the connection. */
export function bytes(...parts: readonly (string | Uint8Array)[]): Answer {
  return (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };
}

/** An honest answer with a body. */
export function answer(
  status: number | string,
  body: string | Uint8Array,
  headers: Headers = {},
): Answer {
  const length = String(Buffer.byteLength(body));
  return bytes(head(status, { 'content-length': length, ...headers }), body);
}

export const work = JSON.stringify({ id: 'https://openalex.org/W1', title: 'Ébauche d’un titre' });
export const feed = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>';

export const json = (body: string | Uint8Array = work, headers: Headers = {}): Answer =>
  answer('200 OK', body, { 'content-type': 'application/json; charset=utf-8', ...headers });

export const atom = (body: string | Uint8Array = feed, headers: Headers = {}): Answer =>
  answer('200 OK', body, { 'content-type': 'application/atom+xml; charset=utf-8', ...headers });

export const status = (code: number, headers: Headers = {}): Answer =>
  answer(`${code} Some`, 'some words', { 'content-type': 'text/plain', ...headers });

export const redirect = (location: string, code = 302): Answer => status(code, { location });

/** Takes the question, and says nothing. */
export const silence: Answer = () => {};

/** Sends the head at once, and the rest a byte at a time, for ever. */
export const drip: Answer = (socket) => {
  socket.write(head('200 OK', { 'content-type': 'application/json' }));
  const timer = setInterval(() => socket.write(' '), 10);
  socket.on('close', () => clearInterval(timer));
};

/** Sends a head that never ends. */
export const slowHead: Answer = (socket) => {
  socket.write('HTTP/1.1 200 OK\r\n');
  const timer = setInterval(() => socket.write('x-more: 1\r\n'), 20);
  socket.on('close', () => clearInterval(timer));
};

/** As much as the other side takes, as fast as it takes it. */
export const endless: Answer = (socket) => {
  socket.write(head('200 OK', { 'content-type': 'application/json' }));
  const piece = Buffer.alloc(16 * 1024, ' ');
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on('drain', more);
  more();
};

export const reset: Answer = (socket) => socket.resetAndDestroy();
