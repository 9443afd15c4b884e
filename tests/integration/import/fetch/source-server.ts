import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** A request as it came. */
export interface SeenRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds, of a clock that only goes forward. */
  readonly at: number;
}

/** What is done with the connection of a request. */
export type Answer = (socket: Socket, request: SeenRequest) => void;

/**
 * A service that answers as it is told, byte by byte: it knows no HTTP, so it can break any rule of it. The answers
 * are given in order, the last one again and again.
 */
export class SourceServer {
  readonly requests: SeenRequest[] = [];
  answers: readonly Answer[] = [];
  readonly #server: Server;
  readonly #open = new Set<Socket>();

  private constructor() {
    this.#server = createServer((socket) => this.#accept(socket));
  }

  static async start(): Promise<SourceServer> {
    const server = new SourceServer();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get origin(): string {
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The server is closed.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Forgets what came, and gives these answers from now on. */
  answerWith(answers: readonly Answer[]): void {
    this.answers = answers;
    this.requests.length = 0;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(socket: Socket): void {
    this.#open.add(socket);
    let head = '';
    socket.on('close', () => this.#open.delete(socket));
    // The client ends connections whose answer it does not want.
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      head += bytes.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      const request = seenRequest(head);
      head = '';
      const answer = this.answers[Math.min(this.requests.length, this.answers.length - 1)];
      this.requests.push(request);
      answer?.(socket, request);
    });
  }
}

function seenRequest(head: string): SeenRequest {
  const [first = '', ...lines] = head.split('\r\n\r\n')[0]?.split('\r\n') ?? [];
  const [path = '', query = ''] = first.split(' ')[1]?.split('?') ?? [];
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    path,
    query: new URLSearchParams(query),
    headers: Object.fromEntries(headers),
    at: performance.now(),
  };
}
