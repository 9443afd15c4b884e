import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import type { LakeEndpoint } from './lake';

/** Connections without any client, which end with the test. */
export class RawSockets {
  readonly #open = new Set<Socket>();

  /**
   * Opens a connection, and sends what is given. What comes is not read until the caller does.
   * @param options `localAddress`: on Linux every address of 127.0.0.0/8 is this machine's
   */
  async open(
    { origin }: LakeEndpoint,
    text: string,
    options: { readonly localAddress?: string } = {},
  ): Promise<Socket> {
    const { hostname, port } = new URL(origin);
    const socket = connect({ host: hostname, port: Number(port), ...options });
    this.#open.add(socket);
    socket.pause();
    // A connection that the other side gives up is no error of the test.
    socket.on('error', () => {});
    await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
    socket.write(text);
    return socket;
  }

  /** Opens many, a hundred at a time. */
  async openMany(count: number, lake: LakeEndpoint, text: string): Promise<Socket[]> {
    const sockets: Socket[] = [];
    while (sockets.length < count) {
      const some = Array.from({ length: Math.min(100, count - sockets.length) }, () =>
        this.open(lake, text),
      );
      sockets.push(...(await Promise.all(some)));
    }
    return sockets;
  }

  close(): void {
    for (const socket of this.#open) socket.destroy();
    this.#open.clear();
  }
}

/** A request as it is on the wire. @param body undefined: a GET */
export function rawRequest(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): string {
  const lines = Object.entries({ host: 'localhost', ...headers }).map((pair) => pair.join(': '));
  const first = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`;
  return `${[first, ...lines].join('\r\n')}\r\n\r\n${body ?? ''}`;
}
