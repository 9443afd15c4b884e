/** The proxy that leads Sanity's hosts to the lake, asked by a client of a test's own. */
import { connect as connectTcp } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { text } from 'node:stream/consumers';

import { type LakeProxy, startLakeProxy } from '@/sanity/cli/lake-proxy';
import { type RunningLake, startLake } from '@/tests/harness/lake';

let lake: RunningLake;
let proxy: LakeProxy;
let asked = 0;
let refused: string[] = [];

beforeAll(async () => {
  lake = await startLake();
  proxy = await startLakeProxy({
    projectId: 'portrait',
    dataset: 'production',
    lake: () => {
      asked += 1;
      return Promise.resolve(lake);
    },
    onRefused: (host) => refused.push(host),
  });
});
beforeEach(() => {
  asked = 0;
  refused = [];
});
afterAll(() => proxy.close());

const passwordOf = () => `cli:${new URL(proxy.url).password}`;

/** Asks the proxy for a tunnel. @returns its answer's status, and the connection */
async function tunnel(target: string, credentials = passwordOf()) {
  const socket = connectTcp(Number(new URL(proxy.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  const authorization = `Proxy-Authorization: Basic ${Buffer.from(credentials).toString('base64')}`;
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${authorization}\r\n\r\n`);
  const head = await new Promise<string>((resolve, reject) => {
    socket.once('data', (chunk) => resolve(chunk.toString()));
    socket.once('close', () => reject(new Error('The proxy closed the connection.')));
  });
  return { status: Number(head.split(' ')[1]), socket };
}

/** Sends a request through the proxy, as a client does that trusts its certificate. */
async function ask(host: string, path: string, headers = ''): Promise<string> {
  const { socket } = await tunnel(`${host}:443`);
  const secure: TLSSocket = connectTls({ socket, servername: host, ca: proxy.certificate });
  secure.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${headers}\r\n`);
  return text(secure);
}

test.each([
  'api.sanity.io',
  'portrait.api.sanity.io',
  'portrait.apicdn.sanity.io',
  'cdn.sanity.io',
])('what is asked of %s the lake answers, under a certificate for that name', async (host) => {
  expect(await ask(host, '/v1/ping')).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{\}/);
});

test('the stand-in for the token is the administrator at the lake, and without it nobody is', async () => {
  for (const scheme of ['Bearer', 'bearer']) {
    const authorization = `Authorization: ${scheme} ${proxy.token}\r\n`;
    expect(await ask('api.sanity.io', '/v1/users/me', authorization)).toContain('"administrator"');
  }
  expect(await ask('api.sanity.io', '/v1/auth/id')).toMatch(/^HTTP\/1\.1 401 /);
});

test.each([
  'other.api.sanity.io:443',
  'www.sanity.io:443',
  'registry.npmjs.org:443',
  'api.sanity.io.example.org:443',
  '127.0.0.1:443',
  'api.sanity.io:80',
])('%s is refused and told of', async (target) => {
  expect((await tunnel(target)).status).toBe(403);
  expect(refused).toEqual([target.replace(/:\d+$/, '')]);
});

test('without its password the proxy opens no tunnel', async () => {
  expect((await tunnel('api.sanity.io:443', 'cli:guessed')).status).toBe(407);
  expect((await fetch(`http://127.0.0.1:${new URL(proxy.url).port}/`)).status).toBe(403);
  expect(refused).toEqual([]);
});

test('the lake is not called for before the first request', async () => {
  await tunnel('api.sanity.io:443');
  expect(asked).toBe(0);
  await ask('api.sanity.io', '/v1/ping');
  expect(asked).toBe(1);
});

// The last one: it ends the lake.
test('a lake that is away is told in the answer', async () => {
  await lake.stop();
  expect(await ask('api.sanity.io', '/v1/ping')).toMatch(
    /^HTTP\/1\.1 502 [\s\S]*embedded lake at http:\/\/127\.0\.0\.1:\d+ does not answer/,
  );
});
