import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer, type WebSocket } from 'ws';

import type { LakeAuth } from '../access/identity.ts';
import { LakeError } from '../errors.ts';
import { firstToGiveWay, type Occupant } from '../http/give-way.ts';
import { toRequest } from '../http/node-request.ts';
import { serveConnection } from './connection.ts';
import { presenceLimits, type PresenceLimits } from './limits.ts';
import { PresenceRoom } from './room.ts';

/** What presence needs of a lake. */
export interface PresenceLake {
  /** @throws LakeError when the host, the origin or the address of a request is not the lake's */
  admitSocket(request: Request): void;
  /** @throws LakeError 401 */
  authenticate(request: Request): LakeAuth;
}

/** The WebSockets of a lake. */
export interface PresenceSockets {
  /** For the `upgrade` event of an HTTP server. */
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends every socket. Pages reconnect by themselves. */
  close(): void;
}

const goingAway = 1001;

/** Refuses an upgrade. Pages cannot read the answer: browsers only report an error. */
function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A socket whose user is not known yet. */
interface Unauthorized extends Occupant {
  readonly socket: WebSocket;
}

/**
 * `GET /vX/socket/D`, a WebSocket: which editor is in which document, in the protocol of `@sanity/bifur-client`. Nothing
 * is stored; what a client announces is passed on to the others.
 */
export function openPresence(
  lake: PresenceLake,
  limits: PresenceLimits = presenceLimits,
): PresenceSockets {
  const room = new PresenceRoom();
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  const users = new Map<WebSocket, string>();
  const unauthorized = new Map<WebSocket, Unauthorized>();

  function userOf(request: Request, authorization: string): string | undefined {
    try {
      const auth = lake.authenticate(new Request(request.url, { headers: { authorization } }));
      return auth.authenticated ? auth.userId : undefined;
    } catch {
      // The token is not valid, or cannot be in a header.
      return undefined;
    }
  }

  function admitUser(socket: WebSocket, userId: string): boolean {
    const count = [...users.values()].filter((each) => each === userId).length;
    if (users.size >= limits.sockets || count >= limits.socketsOfOneUser) return false;
    unauthorized.delete(socket);
    users.set(socket, userId);
    return true;
  }

  /** Who a socket is for is known only after its first message, so that an older silent one gives way to a new one. */
  function makeRoom(): void {
    if (unauthorized.size < limits.unauthorizedSockets) return;
    for (const { socket } of firstToGiveWay([...unauthorized.values()])) {
      unauthorized.delete(socket);
      socket.terminate();
    }
  }

  function refusalOf(request: Request): number | undefined {
    try {
      lake.admitSocket(request);
      return undefined;
    } catch (error) {
      return error instanceof LakeError ? error.status : 500;
    }
  }

  return {
    upgrade(incoming, socket, head) {
      socket.on('error', () => {});
      let request: Request;
      try {
        request = toRequest(incoming, new AbortController().signal);
      } catch {
        return refuse(socket, 400);
      }
      const status = refusalOf(request);
      if (status !== undefined) return refuse(socket, status);
      makeRoom();
      server.handleUpgrade(incoming, socket, head, (open) => {
        const owner = incoming.socket.remoteAddress ?? '';
        unauthorized.set(open, { owner, since: performance.now(), socket: open });
        open.once('close', () => {
          unauthorized.delete(open);
          users.delete(open);
        });
        serveConnection(open, {
          room,
          limits,
          userOf: (authorization) => userOf(request, authorization),
          admitUser: (userId) => admitUser(open, userId),
        });
      });
    },
    close() {
      server.close();
      for (const socket of server.clients) socket.close(goingAway, 'The lake is closing');
      // Sockets that do not answer the close frame are cut off.
      setTimeout(() => server.clients.forEach((socket) => socket.terminate()), 500).unref();
    },
  };
}
