import { once } from 'node:events';
import { connect } from 'node:net';

import { startLake, type RunningLake } from '@/tests/harness/lake';

let lake: RunningLake;
beforeAll(async () => {
  lake = await startLake();
});
afterAll(() => lake.stop());

test('a connection goes on after a body that was refused in its middle', async () => {
  const { host, port } = new URL(lake.origin);
  // Not UTF-8 from the first byte on.
  const body = Buffer.alloc(4_000_000, 0xff);
  const head = (line: string, ...headers: string[]) =>
    [line, `Host: ${host}`, `Authorization: Bearer ${lake.token}`, ...headers, '', ''].join('\r\n');

  const socket = connect(Number(port), '127.0.0.1');
  let answers = '';
  socket.setEncoding('utf8').on('data', (text) => (answers += String(text)));
  const until = async (text: string) => {
    while (!answers.includes(text)) {
      await Promise.race([once(socket, 'data'), once(socket, 'close').then(closed)]);
    }
  };
  const closed = () => {
    throw new Error(`The connection was closed after: ${answers}`);
  };
  const path = 'POST /v1/data/mutate/production HTTP/1.1';
  socket.write(head(path, `Content-Length: ${body.length}`));
  socket.write(body);
  await until('HTTP/1.1 400 ');
  socket.write(head('GET /v1/ping HTTP/1.1'));
  await until('HTTP/1.1 200 ');
  socket.destroy();
});
