import { once } from 'node:events';
import { connect } from 'node:net';

import { createClient } from '@sanity/client';

import { announcedPng } from '../lake-media/sample-images';
import { startLake, type RunningLake } from './running-lake';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
afterEach(() => running.stop());

const mebibyte = 1024 * 1024;

test.each([
  ['a text', Buffer.from('I am a picture'), 400, 'Bad Request - This file is not an image'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 400, 'Bad Request - SVG'],
  ['a bomb', announcedPng(50_000, 50_000), 400, 'Bad Request - This image has 50000 × 50000'],
  ['21 MiB', Buffer.alloc(21 * mebibyte, 0xff), 413, 'Payload Too Large - The upload is larger'],
])(
  '%s is refused with an error of the client that says why',
  async (_name, bytes, status, says) => {
    const client = createClient({
      projectId: 'portrait',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: running.origin,
      useProjectHostname: false,
      useCdn: false,
      maxRetries: 0,
      token: running.token,
    });
    const refused: unknown = await client.assets.upload('image', bytes, { filename: 'x.jpg' }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ statusCode: status, message: expect.stringContaining(says) });
  },
);

test('why an image over a slow line was refused is read, after all of it was sent', async () => {
  const size = 25 * mebibyte;
  const { hostname, port } = new URL(running.origin);
  const socket = connect({ host: hostname, port: Number(port) });
  let answer = '';
  socket.on('data', (bytes) => (answer += bytes.toString()));
  await once(socket, 'connect');
  socket.write(
    `POST /v2025-02-19/assets/images/production?filename=x.jpg HTTP/1.1\r\nHost: localhost\r\n` +
      `Authorization: Bearer ${running.token}\r\nContent-Length: ${size}\r\n\r\n`,
  );
  const chunk = Buffer.alloc(mebibyte, 0xff);
  for (let sent = 0; sent < size; sent += chunk.length) {
    // 25 MiB in one and a half seconds: longer than a moment.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await new Promise<void>((resolve, reject) => {
      socket.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  }
  expect(answer).toContain('HTTP/1.1 413');
  expect(answer).toContain('The upload is larger than 20 MiB');
  // And the connection is as good as before.
  answer = '';
  socket.write('GET /v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n');
  while (!answer.includes('{}')) await once(socket, 'data');
  socket.destroy();
});
