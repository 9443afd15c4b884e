import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import type { LakeLogger } from './context.ts';
import type { Lake } from './handle.ts';
import { sendResponse, toRequest } from './http/node-request.ts';

/** A lake that listens. */
export interface LakeServer {
  readonly port: number;
  /** Stops listening, ends event streams, lets answers under way finish for a moment, closes the lake. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  readonly logger: LakeLogger;
}

/** Queries travel in the address, escaped. */
const HEADER_BYTES = 64 * 1024;
const GRACE_MILLISECONDS = 1_500;
const LINGER_MILLISECONDS = 500;

/**
 * Serves a lake over HTTP.
 * @throws Error with `code` (`EADDRINUSE`, `EACCES`, …) when the port cannot be had
 */
export async function serve(lake: Lake, options: ServeOptions): Promise<LakeServer> {
  const server = createServer({
    maxHeaderSize: HEADER_BYTES,
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
  // Presence is the one thing that Studio asks over a WebSocket: it goes on without.
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => {});
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await listen(server, options);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: () => close(server, lake),
  };
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
  const response = await lake.handle(request);
  if (!incoming.complete && request.body !== null) {
    // Refused before it was all there: what still comes is thrown away for a moment, so that the answer can be read.
    outgoing.shouldKeepAlive = false;
    outgoing.once('finish', () => {
      setTimeout(() => incoming.destroy(), LINGER_MILLISECONDS).unref();
    });
  }
  await sendResponse(response, outgoing);
}

async function close(server: Server, lake: Lake): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
  await lake.endStreams();
  await closed;
  clearTimeout(late);
  await lake.close();
}
