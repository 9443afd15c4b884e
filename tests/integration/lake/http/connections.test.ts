import { once } from 'node:events';
import { rmSync } from 'node:fs';

import { limits } from '@/sanity/lake/limits';
import { temporaryFolder } from '@/tests/harness/lake';
import { startLakeProcess, type LakeProcess } from '@/tests/harness/lake-process';
import { bearer, put } from '@/tests/harness/lake-requests';
import { RawSockets, rawRequest } from '@/tests/harness/raw-sockets';

const folder = temporaryFolder();
const sockets = new RawSockets();
let lake: LakeProcess;
beforeAll(async () => {
  lake = await startLakeProcess(folder.path);
});
afterEach(() => sockets.close());
afterAll(async () => {
  await lake.kill('SIGTERM');
  rmSync(folder.path, { recursive: true, force: true });
});

const path = '/v2025-02-19/data/query/production';
const more = limits.connections.open + 200;

test.each([
  ['that say nothing', ''],
  ['whose request is not whole', `POST ${path} HTTP/1.1\r\nHost: loc`],
  ['whose body is not whole', rawRequest(path, { 'content-length': '1000' }, '{"query": "')],
  ['that are kept for later', rawRequest('/v1/ping')],
])('an editor is answered beside more connections than there are places, %s', async (_, text) => {
  await sockets.openMany(more, lake, text);
  // A new connection for each request, as from a browser that was just opened.
  for (let write = 0; write < 5; write += 1) {
    const answer = await fetch(`${lake.origin}/v2025-02-19/data/mutate/production`, {
      method: 'POST',
      headers: { ...bearer(lake.token), connection: 'close' },
      body: JSON.stringify({ mutations: [{ createOrReplace: { _id: 'a', _type: 'topic' } }] }),
    });
    expect(answer.status).toBe(200);
  }
});

test('an editor whose request is not whole keeps the connection when all places are taken', async () => {
  const body = JSON.stringify({ mutations: [{ createOrReplace: { _id: 'b', _type: 'topic' } }] });
  const headers = { ...bearer(lake.token), 'content-length': String(body.length) };
  const editor = await sockets.open(
    lake,
    rawRequest('/v2025-02-19/data/mutate/production', headers, body.slice(0, 10)),
  );
  await put(lake, { _id: 'c', _type: 'topic' });
  await sockets.openMany(more, lake, rawRequest(path, { 'content-length': '1000' }, '{'));
  editor.write(body.slice(10));
  const [answer]: Buffer[] = await once(editor.resume(), 'data');
  expect(answer?.toString()).toMatch(/^HTTP\/1.1 200 /);
});

// Only Linux gives a machine all of these addresses.
(process.platform === 'linux' ? test : test.skip)(
  'an address with one connection keeps it while another address opens too many',
  async () => {
    const visitor = await sockets.open(lake, 'GET /v1/pi', { localAddress: '127.0.0.9' });
    await sockets.openMany(more, lake, 'GET /v1/pi');
    visitor.write('ng HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [answer]: Buffer[] = await once(visitor.resume(), 'data');
    expect(answer?.toString()).toMatch(/^HTTP\/1.1 200 /);
  },
);

test('a connection that sends many requests without waiting for an answer is cut', async () => {
  const socket = await sockets.open(lake, rawRequest('/v1/ping').repeat(200));
  await once(socket.resume(), 'close');
});

test('requests that are sent without waiting are answered in their order', async () => {
  const asked = ['/v1/ping', '/v1/users/me', '/v1/nothing', '/v1/ping'];
  const last = rawRequest('/v1/features', { connection: 'close' });
  const socket = await sockets.open(lake, asked.map((each) => rawRequest(each)).join('') + last);
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString()));
  await once(socket.resume(), 'close');
  const statuses = [...text.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => Number(status));
  expect(statuses).toEqual([200, 200, 404, 200, 200]);
});
