import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

import { openEventStream } from '@/sanity/lake/events/event-stream';
import { sendResponse } from '@/sanity/lake/http/node-request';

let server: Server;
let silent: Socket;
afterEach(() => {
  silent.destroy();
  server.close();
});

/** Asks, and never reads the answer. @returns once the server has given the connection up */
async function cutOff(response: () => Response, stallMilliseconds: number): Promise<void> {
  const gone = Promise.withResolvers<void>();
  server = createServer((_request, outgoing) => {
    outgoing.once('close', gone.resolve);
    sendResponse(response(), outgoing, stallMilliseconds).catch(() => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  silent = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  silent.pause();
  silent.on('error', () => {});
  silent.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await gone.promise;
}

const megabyte = 'x'.repeat(1024 * 1024);

test('an event stream that is cut because nobody reads it closes its connection', async () => {
  const limits = { bufferBytes: 1024, stallMilliseconds: 100, keepAliveMilliseconds: 60_000 };
  await cutOff(() => {
    const stream = openEventStream([], limits);
    void (async () => {
      while (await stream.send({ event: 'mutation', data: megabyte }));
    })();
    return stream.response;
  }, 60_000);
});

test('any other answer that nobody reads is given up, and so is its source', async () => {
  const given = Promise.withResolvers<void>();
  await cutOff(() => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(megabyte)),
      cancel: () => given.resolve(),
    });
    return new Response(body);
  }, 100);
  await given.promise;
});
