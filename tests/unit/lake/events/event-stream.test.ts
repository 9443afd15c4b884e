import { encodeEvent, openEventStream } from '@/sanity/lake/events/event-stream';
import { StreamMemory } from '@/sanity/lake/events/stream-memory';

const limits = { readerBytes: 1000, stallMilliseconds: 50, keepAliveMilliseconds: 20 };
const roomy = () => new StreamMemory(1_000_000);
const decoder = new TextDecoder();

async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, text: string) {
  let seen = '';
  while (!seen.includes(text)) {
    const { value, done } = await reader.read();
    if (done) return seen;
    seen += decoder.decode(value);
  }
  return seen;
}

function open(response: Response) {
  if (response.body === null) throw new Error('an event stream has a body');
  return response.body.getReader();
}

test('an event is one data line however many lines its text has', () => {
  expect(encodeEvent({ event: 'mutation', id: '1', data: { text: 'a\r\nb\n\nc' } })).toBe(
    'event: mutation\nid: 1\ndata: {"text":"a\\r\\nb\\n\\nc"}\n\n',
  );
});

test('silence is broken by comments', async () => {
  const stream = openEventStream([], roomy(), limits);
  const seen = await readUntil(open(stream.response), '\n:\n\n:\n\n');
  expect(seen).not.toContain('event');
  stream.end();
});

test('a reader that does not read is cut, and its writer is told', async () => {
  const stream = openEventStream([], roomy(), limits);
  let sent = 0;
  while (await stream.send({ event: 'mutation', data: 'x'.repeat(100) })) sent += 1;
  expect(sent).toBeLessThan(12);
  expect(stream.closed.aborted).toBe(true);
  await expect(open(stream.response).read()).rejects.toThrow('stalled');
});

test('a slow reader gets everything, in order', async () => {
  const stream = openEventStream([], roomy(), { ...limits, stallMilliseconds: 5000 });
  const reader = open(stream.response);
  const writing = (async () => {
    for (let index = 0; index < 100; index += 1)
      await stream.send({ event: 'n', data: `<${index}>` });
    stream.end();
  })();
  const seen = await readUntil(reader, 'never');
  await writing;
  expect([...seen.matchAll(/<(\d+)>/g)].map(([, index]) => Number(index))).toEqual(
    Array.from({ length: 100 }, (_, index) => index),
  );
});

test('the stream ends with any of its signals, also one that has fired before', async () => {
  const ending = new AbortController();
  const stream = openEventStream([ending.signal], roomy(), limits);
  ending.abort();
  expect(stream.closed.aborted).toBe(true);
  expect(await stream.send({ event: 'n', data: 1 })).toBe(false);
  expect(openEventStream([AbortSignal.abort()], roomy(), limits).closed.aborted).toBe(true);
});

test('a reader that leaves closes the stream', async () => {
  const stream = openEventStream([], roomy(), limits);
  await open(stream.response).cancel();
  expect(stream.closed.aborted).toBe(true);
});

test('readers that do not read hold no more together than one and a share', async () => {
  const memory = new StreamMemory(2000);
  const patient = { ...limits, readerBytes: 1500, stallMilliseconds: 60_000 };
  const streams = Array.from({ length: 10 }, () => openEventStream([], memory, patient));
  let sent = 0;
  const sending = streams.map(async (stream) => {
    while (await stream.send({ event: 'n', data: 'x'.repeat(1000) })) sent += 1;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(sent).toBe(2);
  // Who leaves gives back what waited for them, and the others go on.
  for (const stream of streams.slice(0, 5)) stream.end();
  while (sent < 4) await new Promise((resolve) => setImmediate(resolve));
  for (const stream of streams) stream.end();
  await Promise.all(sending);
  expect(memory.hasRoom).toBe(true);
});
