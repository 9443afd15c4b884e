import type { Socket } from 'node:net';

import type { Caller } from '../access/caller.ts';
import { firstToGiveWay, type Occupant } from './give-way.ts';

/** One connection, and what is known of it. */
export interface Connection extends Occupant {
  /** Whose request it carries, or carried last. */
  caller: Caller;
}

interface Tracked extends Connection {
  readonly socket: Socket;
  since: number;
  /** Requests that are being answered; undefined before the first. */
  requests: number | undefined;
}

/** To look for one among thousands takes a tenth of a millisecond, which is long for a flood of them. */
const closedAtOnce = 20;

/** How readily a connection is given up: the lowest number first. Undefined: not at all. */
function rankOf({ caller, requests }: Tracked): number | undefined {
  if (caller !== 'anonymous') return requests === 0 ? 3 : undefined;
  // One that has brought no request yet is treated as one whose request is not whole: otherwise those who open many and
  // say nothing, or those who never finish, would keep everybody else from beginning.
  return requests === 0 ? 1 : 2;
}

/**
 * The open connections. Who a connection is for is known only after its first request is read, so all are accepted, and
 * when there are too many an older one is closed: first those that are idle, then those whose request is not whole or
 * anonymous, then idle ones of editors and the site. A request with credentials is never cut off.
 */
export class Connections {
  readonly #limit: number;
  readonly #open = new Map<Socket, Tracked>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#open.size;
  }

  /** Counts a new connection until it closes. */
  add(socket: Socket): void {
    if (this.#open.size >= this.#limit && !this.#makeRoom()) {
      socket.destroy();
      return;
    }
    const owner = socket.remoteAddress ?? '';
    this.#open.set(socket, {
      socket,
      owner,
      since: performance.now(),
      caller: 'anonymous',
      requests: undefined,
    });
    socket.once('close', () => this.remove(socket));
  }

  /** Counts a connection no more: it became a WebSocket. */
  remove(socket: Socket): void {
    this.#open.delete(socket);
  }

  /** A request begins: nobody's, until it is known whose. */
  begin(socket: Socket): Connection | undefined {
    const connection = this.#open.get(socket);
    if (connection === undefined) return undefined;
    connection.requests = (connection.requests ?? 0) + 1;
    connection.caller = 'anonymous';
    connection.since = performance.now();
    return connection;
  }

  /** A request is answered. */
  end(socket: Socket): void {
    const connection = this.#open.get(socket);
    if (connection?.requests === undefined) return;
    connection.requests -= 1;
    if (connection.requests === 0) connection.since = performance.now();
  }

  #makeRoom(): boolean {
    const ranked = Map.groupBy(this.#open.values(), rankOf);
    for (const rank of [1, 2, 3]) {
      const closing = firstToGiveWay(ranked.get(rank) ?? [], closedAtOnce);
      for (const { socket } of closing) {
        this.#open.delete(socket);
        socket.destroy();
      }
      if (closing.length > 0) return true;
    }
    return false;
  }
}
