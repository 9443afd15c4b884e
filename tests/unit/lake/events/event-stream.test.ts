import { encodeEvent, openEventStream } from '@/sanity/lake/events/event-stream';

const limits = { bufferBytes: 1000, stallMilliseconds: 50, keepAliveMilliseconds: 20 };
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
  const stream = openEventStream([], limits);
  const seen = await readUntil(open(stream.response), '\n:\n\n:\n\n');
  expect(seen).not.toContain('event');
  stream.end();
});

test('a reader that does not read is cut, and its writer is told', async () => {
  const stream = openEventStream([], limits);
  let sent = 0;
  while (await stream.send({ event: 'mutation', data: 'x'.repeat(100) })) sent += 1;
  expect(sent).toBeLessThan(12);
  expect(stream.closed.aborted).toBe(true);
  await expect(open(stream.response).read()).rejects.toThrow('stalled');
});

test('a slow reader gets everything, in order', async () => {
  const stream = openEventStream([], { ...limits, stallMilliseconds: 5000 });
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
  const stream = openEventStream([ending.signal], limits);
  ending.abort();
  expect(stream.closed.aborted).toBe(true);
  expect(await stream.send({ event: 'n', data: 1 })).toBe(false);
  expect(openEventStream([AbortSignal.abort()], limits).closed.aborted).toBe(true);
});

test('a reader that leaves closes the stream', async () => {
  const stream = openEventStream([], limits);
  await open(stream.response).cancel();
  expect(stream.closed.aborted).toBe(true);
});
