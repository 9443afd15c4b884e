import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

import { openEventStream } from '@/sanity/lake/events/event-stream';
import { StreamMemory } from '@/sanity/lake/events/stream-memory';
import { AnswerBudget } from '@/sanity/lake/http/answer-budget';
import { sendResponse } from '@/sanity/lake/http/send-response';

const megabyte = 1024 * 1024;
const text = 'x'.repeat(megabyte);

const budgetOf = (limits: Partial<ConstructorParameters<typeof AnswerBudget>[0]> = {}) =>
  new AnswerBudget({
    bytes: 64 * megabyte,
    waitingBytes: 64 * megabyte,
    waitingMilliseconds: 60_000,
    patienceMilliseconds: 60_000,
    ...limits,
  });

let server: Server;
const readers = new Set<Socket>();
afterEach(() => {
  for (const reader of readers) reader.destroy();
  readers.clear();
  server.close();
});

interface Answering {
  readonly port: number;
  /** Resolves once the server has given up a connection. */
  readonly cut: Promise<void>;
}

async function answering(
  response: () => Response,
  { budget = budgetOf(), stallMilliseconds = 60_000 } = {},
): Promise<Answering> {
  const cut = Promise.withResolvers<void>();
  server = createServer((_request, outgoing) => {
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) cut.resolve();
    });
    sendResponse(response(), outgoing, { budget, stallMilliseconds }).catch(() =>
      outgoing.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { port, cut: cut.promise };
}

/** Asks, and never reads the answer. */
function askSilently({ port }: Answering): Socket {
  const silent = connect(port, '127.0.0.1');
  readers.add(silent);
  silent.pause();
  silent.on('error', () => {});
  silent.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return silent;
}

const ask = ({ port }: Answering) => fetch(`http://127.0.0.1:${port}/`);

test('an event stream that is cut because nobody reads it closes its connection', async () => {
  const limits = { readerBytes: 1024, stallMilliseconds: 100, keepAliveMilliseconds: 60_000 };
  const asked = await answering(() => {
    const stream = openEventStream([], new StreamMemory(megabyte), limits);
    void (async () => {
      while (await stream.send({ event: 'mutation', data: text }));
    })();
    return stream.response;
  });
  askSilently(asked);
  await asked.cut;
});

test('any other answer that nobody reads is given up, and so is its source', async () => {
  const given = Promise.withResolvers<void>();
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(text)),
      cancel: () => given.resolve(),
    });
  const asked = await answering(() => new Response(endless()), { stallMilliseconds: 100 });
  askSilently(asked);
  await asked.cut;
  await given.promise;
});

test('a reader that is slow and steady gets the whole of a large answer', async () => {
  const asked = await answering(() => new Response('x'.repeat(8 * megabyte)), {
    stallMilliseconds: 500,
  });
  const reader = askSilently(asked);
  let bytes = 0;
  // A little at a time, for longer than a silent reader has.
  for (let turn = 0; turn < 40; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    bytes += reader.read(200 * 1024)?.length ?? reader.read()?.length ?? 0;
  }
  for await (const chunk of reader) {
    bytes += chunk.length;
    if (bytes > 8 * megabyte) break;
  }
  expect(bytes).toBeGreaterThan(8 * megabyte);
});

test('an answer waits for room, and is sent when there is some', async () => {
  const budget = budgetOf({ bytes: 5 * megabyte });
  const asked = await answering(() => new Response('x'.repeat(5 * megabyte)), { budget });
  const silent = askSilently(asked);
  await once(silent, 'readable');
  const waiting = ask(asked);
  silent.resume();
  expect((await (await waiting).text()).length).toBe(5 * megabyte);
});

test('an answer for which there is no room is 503, readable for the same page, and its source is given up', async () => {
  const budget = budgetOf({ bytes: megabyte, waitingMilliseconds: 50 });
  const given = Promise.withResolvers<void>();
  const sources = [
    new Response('x'.repeat(5 * megabyte)),
    new Response(
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(new TextEncoder().encode(text)),
        cancel: () => given.resolve(),
      }),
      { headers: { 'access-control-allow-origin': 'http://localhost:3000', etag: '"x"' } },
    ),
  ];
  const asked = await answering(() => sources.shift() ?? new Response(), { budget });
  const silent = askSilently(asked);
  await once(silent, 'readable');
  const refused = await ask(asked);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  expect(refused.headers.get('etag')).toBeNull();
  expect(await refused.json()).toMatchObject({ statusCode: 503 });
  await given.promise;
});

test('a reader that takes nothing is cut when another answer needs the room', async () => {
  const budget = budgetOf({ bytes: 5 * megabyte, patienceMilliseconds: 10 });
  const asked = await answering(() => new Response('x'.repeat(5 * megabyte)), { budget });
  askSilently(asked);
  askSilently(asked);
  expect((await (await ask(asked)).text()).length).toBe(5 * megabyte);
  await asked.cut;
});
