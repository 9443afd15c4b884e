import { afterFirstBytes } from '@/sanity/studio/connections/event-stream';

/** An answer whose body the test writes, and may cut off. */
function streamed(status = 200) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const headers = { 'content-type': 'text/event-stream' };
  const response = new Response(readable, { status, headers });
  const writer = writable.getWriter();
  return {
    response,
    write: (text: string) => writer.write(new TextEncoder().encode(text)),
    writer,
  };
}

test('a stream is handed on when its first event is there, whole', async () => {
  const { response, write, writer } = streamed();
  const handedOn = jest.fn();
  const answer = afterFirstBytes(response).then((given) => {
    handedOn();
    return given;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(handedOn).not.toHaveBeenCalled();
  await write('event: welcome');
  const given = await answer;
  expect(given.status).toBe(200);
  expect(given.headers.get('content-type')).toBe('text/event-stream');
  const text = given.text();
  await write(', mutation');
  await writer.close();
  expect(await text).toBe('event: welcome, mutation');
});

test.each([
  ['ends', (writer: WritableStreamDefaultWriter) => writer.close()],
  ['is cut off', (writer: WritableStreamDefaultWriter) => writer.abort(new TypeError('network'))],
])('a stream that %s before its first event is a lost connection', async (_name, end) => {
  const { response, writer } = streamed();
  const answer = afterFirstBytes(response);
  void end(writer);
  await expect(answer).rejects.toThrow(TypeError);
});

test('who closes the stream closes the connection', async () => {
  const { response, write, writer } = streamed();
  const answer = afterFirstBytes(response);
  await write('event: welcome');
  await (await answer).body?.cancel();
  await expect(writer.closed).rejects.toBeUndefined();
});

test('a refusal is handed on as it is', async () => {
  const { response } = streamed(403);
  expect(await afterFirstBytes(response)).toBe(response);
});
