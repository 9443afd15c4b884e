import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { perCaller, type Caller, type PerCaller } from './access/caller.ts';
import type { Lake } from './create-lake.ts';
import { AnswerBudget } from './http/answer-budget.ts';
import { Connections } from './http/connections.ts';
import { inUrl, isLoopback } from './http/host-names.ts';
import { toRequest } from './http/node-request.ts';
import { Pipelines } from './http/pipeline.ts';
import { RequestBodies } from './http/request-bodies.ts';
import { sendResponse } from './http/send-response.ts';
import { limits } from './limits.ts';
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

const graceMilliseconds = 1_500;
/** How often it is checked whether a request is complete in its time. */
const checkMilliseconds = 5_000;
const lingerMilliseconds = 500;
/** For a photograph that is too large, over a slow line: a browser reads the answer only once it has sent everything. */
const longLinger = { milliseconds: 15_000, bytes: 64 * 1024 * 1024 };

/** After a body was refused before its end, discards the rest of it for a while. */
function linger(incoming: IncomingMessage, outgoing: ServerResponse, status: number): void {
  const announced = Number(incoming.headers['content-length'] ?? Number.NaN);
  // 408: the rest does not come, or too slowly.
  const isShort = announced <= longLinger.bytes && status !== 408;
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

/** What the requests of a server share. */
interface Shares {
  readonly connections: Connections;
  readonly bodies: RequestBodies;
  readonly budgets: PerCaller<AnswerBudget>;
}

/**
 * Serves a lake over HTTP.
 * @throws Error with `code` (`EADDRINUSE`, `EACCES`, …) when it cannot listen on the port
 */
export async function serve(lake: Lake, options: ServeOptions): Promise<LakeServer> {
  const server = createServer({
    maxHeaderSize: limits.connections.headerBytes,
    headersTimeout: limits.connections.headersMilliseconds,
    // The longest of all bodies: each is timed on its own.
    requestTimeout: limits.requestBodies.milliseconds.credentials,
    keepAliveTimeout: limits.connections.idleMilliseconds,
    connectionsCheckingInterval: checkMilliseconds,
  });
  const connections = new Connections(limits.connections.open);
  const pipelines = new Pipelines(limits.connections.pipelined);
  const shares: Shares = {
    connections,
    bodies: new RequestBodies(),
    budgets: perCaller(
      (caller) =>
        new AnswerBudget({
          ...limits.answers,
          bytes: limits.answers.bytes[caller],
          waitingBytes: limits.answers.waitingBytes[caller],
        }),
    ),
  };
  server.on('connection', (socket) => connections.add(socket));
  server.on('request', (incoming, outgoing) => {
    pipelines.add(incoming.socket, () =>
      answer(lake, shares, { incoming, outgoing }).catch((error: unknown) => {
        options.logger.warn({ err: error }, 'an answer broke off');
        outgoing.destroy();
      }),
    );
  });
  const presence = openPresence(lake);
  server.on('upgrade', (incoming, socket, head) => {
    connections.remove(incoming.socket);
    presence.upgrade(incoming, socket, head);
  });
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

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function answer(
  lake: Lake,
  { connections, bodies, budgets }: Shares,
  { incoming, outgoing }: Exchange,
): Promise<void> {
  const { socket } = incoming;
  if (socket.destroyed) return;
  const gone = new AbortController();
  const connection = connections.begin(socket);
  outgoing.once('close', () => {
    connections.end(socket);
    gone.abort();
  });
  let caller: Caller = 'anonymous';
  let request: Request;
  try {
    request = toRequest(incoming, gone.signal, () =>
      bodies.open(incoming, { caller: () => caller, answered: gone.signal }),
    );
  } catch {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await lake.handle(request, {
    remoteAddress: socket.remoteAddress,
    onIdentified(identified) {
      caller = identified;
      if (connection !== undefined) connection.caller = identified;
    },
  });
  if (!incoming.complete) linger(incoming, outgoing, response.status);
  await sendResponse(response, outgoing, { budget: budgets[caller] });
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
