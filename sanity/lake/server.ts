import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import type { Lake } from './create-lake.ts';
import { inUrl, isLoopback } from './http/host-names.ts';
import { sendResponse, toRequest } from './http/node-request.ts';
import type { LakeLogger } from './logger.ts';
import { openPresence } from './presence/presence-sockets.ts';

/** A lake that listens. */
export interface LakeServer {
  readonly port: number;
  /** Stops listening, ends event streams, lets answers under way finish for a moment, closes the lake. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly logger: LakeLogger;
}

/** Queries are in the address, percent-encoded. */
const maxHeaderBytes = 64 * 1024;
const graceMilliseconds = 1_500;
const lingerMilliseconds = 500;
/** For a photograph that is too large, over a slow line: a browser reads the answer only once it has sent everything. */
const longLinger = { milliseconds: 15_000, bytes: 64 * 1024 * 1024 };

/** After a body was refused before its end, discards the rest of it for a while. */
function linger(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const announced = Number(incoming.headers['content-length'] ?? Number.NaN);
  const isShort = announced <= longLinger.bytes;
  // With keep-alive the rest of the body is read first; otherwise the connection is closed with the answer.
  outgoing.shouldKeepAlive = isShort;
  outgoing.once('finish', () => {
    // Whoever read the body has given it up, and would hold back the rest.
    incoming.removeAllListeners('readable');
    incoming.resume();
    const milliseconds = isShort ? longLinger.milliseconds : lingerMilliseconds;
    const late = setTimeout(() => incoming.destroy(), milliseconds);
    late.unref();
    for (const event of ['end', 'close']) incoming.once(event, () => clearTimeout(late));
  });
}

/**
 * Serves a lake over HTTP.
 * @throws Error with `code` (`EADDRINUSE`, `EACCES`, …) when it cannot listen on the port
 */
export async function serve(lake: Lake, options: ServeOptions): Promise<LakeServer> {
  const server = createServer({
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: 20_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 30_000,
  });
  server.maxConnections = 2_000;
  server.on('request', (incoming, outgoing) => {
    answer(lake, incoming, outgoing).catch((error: unknown) => {
      options.logger.warn({ err: error }, 'an answer broke off');
      outgoing.destroy();
    });
  });
  const presence = openPresence(lake);
  server.on('upgrade', presence.upgrade);
  await listen(server, options);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  lake.listensAt(originAt(options.host, port));
  return {
    port,
    close: () => {
      presence.close();
      return close(server, lake);
    },
  };
}

/** On loopback, and at every address, the name by which browsers reach Studio's subdomains too. */
function originAt(host: string, port: number): string {
  const isNamed = !isLoopback(inUrl(host)) && host !== '0.0.0.0' && host !== '::';
  return `http://${isNamed ? inUrl(host) : 'localhost'}:${port}`;
}

function listen(server: Server, { port, host }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(
  lake: Lake,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  let request: Request;
  try {
    request = toRequest(incoming, gone.signal);
  } catch {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await lake.handle(request, { remoteAddress: incoming.socket.remoteAddress });
  if (!incoming.complete && request.body !== null) linger(incoming, outgoing);
  await sendResponse(response, outgoing);
}

async function close(server: Server, lake: Lake): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  // A connection becomes idle only after its event stream has ended and is sent.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  await lake.endStreams();
  await closed;
  clearTimeout(late);
  clearInterval(idle);
  await lake.close();
}
