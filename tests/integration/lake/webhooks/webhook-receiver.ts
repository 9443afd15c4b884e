import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

/**
 * A server in place of the site. It records the webhooks that it gets and responds as a test tells
 * it.
 */
export interface Receiver {
  readonly url: string;
  readonly messages: readonly ReceivedMessage[];
  /** The status of the next response; 0 closes the connection without one. */
  answer: (message: ReceivedMessage, index: number) => number;
  until(count: number): Promise<readonly ReceivedMessage[]>;
  close(): Promise<void>;
}

/** @param port - 0 for any; a given one to come back where another receiver was. */
export async function startReceiver(port = 0): Promise<Receiver> {
  const messages: ReceivedMessage[] = [];
  let wake = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const message = {
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
      at: performance.now(),
    };
    const status = receiver.answer(message, messages.length);
    messages.push(message);
    wake.resolve();
    wake = Promise.withResolvers();
    if (status === 0) request.socket.destroy();
    else response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${portOf(server.address())}/api/revalidate`,
    messages,
    answer: () => 200,
    async until(count) {
      while (messages.length < count) await wake.promise;
      return messages;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string')
    throw new Error('a TCP address was expected');
  return address.port;
}
