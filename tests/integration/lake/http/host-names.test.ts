import { request } from 'node:http';

import { startLake, type RunningLake } from '@/tests/harness/lake';

let running: RunningLake;
beforeAll(async () => {
  running = await startLake({ allowedHosts: ['lake.example.org'] });
});
afterAll(() => running.stop());

function ask(host: string, path: string, method = 'GET'): Promise<number | undefined> {
  const { port } = new URL(running.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers: { host } }, (answer) =>
      resolve(answer.resume().statusCode),
    );
    asked.once('error', reject).end();
  });
}

test.each([
  'localhost',
  'localhost:3333',
  'portrait.localhost:3333',
  'portrait.s2.localhost',
  '127.0.0.1:3333',
  '[::1]:3333',
  'lake.example.org',
])('a request to %s is answered', async (host) => {
  expect(await ask(host, '/v1/ping')).toBe(200);
});

test.each([
  ['evil.example', '/v1/ping'],
  ['evil.example:3333', '/v1/data/query/production?query=*'],
  ['127.0.0.1.evil.example', '/v1/ping'],
  // Read against the host, this path would name another one.
  ['evil.example', '//localhost/v1/ping'],
  ['evil.example', '/images/portrait/production/x.jpg'],
])('a page of %s that was made to resolve to this machine cannot read %s', async (host, path) => {
  expect(await ask(host, path)).toBe(421);
  expect(await ask(host, path, 'OPTIONS')).toBe(421);
});
