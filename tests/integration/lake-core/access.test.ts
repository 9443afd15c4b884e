import { request } from 'node:http';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { startLake, type RunningLake } from './running-lake';

let running: RunningLake;

beforeAll(async () => {
  running = await startLake();
  await post('data/mutate/production', {
    mutations: [
      { create: { _id: 'open', _type: 'topic', next: weak('drafts.hidden') } },
      { create: { _id: 'drafts.hidden', _type: 'topic', secret: 'swordfish' } },
      { create: { _id: 'keys.hidden', _type: 'topic', secret: 'swordfish' } },
    ],
  });
});
afterAll(() => running.stop());

const weak = (id: string) => ({ _type: 'reference', _ref: id, _weak: true });

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${running.origin}/v2025-02-19/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.token}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function get(path: string, headers: Record<string, string> = {}) {
  return fetch(`${running.origin}/${path}`, { headers });
}

const query = (groq: string, perspective: string) =>
  `v2025-02-19/data/query/production?query=${encodeURIComponent(groq)}&perspective=${perspective}`;

test.each([
  query('*', 'raw'),
  query('*', 'drafts'),
  query('*', 'previewDrafts,published'),
  query('*[_id == "open"]{"next": next->}', 'raw'),
  query('*[_id in ["drafts.hidden", "keys.hidden"]]', 'raw'),
  query('*[_id in path("drafts.**")]', 'raw'),
  query('*[_type == "topic"]', 'drafts'),
  query('*[[@, _id] match text::query("swordfish")]', 'raw'),
  query('{"all": count(*), "some": *[secret match "*"]}', 'raw'),
  'v2025-02-19/data/doc/production/drafts.hidden,keys.hidden,open',
  'v2025-02-19/data/export/production',
])('without a token nothing hidden is in the answer to %s', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toMatch(/"secret"|"_type":"topic","secret|"all":[23]/);
});

test.each(['Bearer wrong', 'Bearer ', 'Basic abc', 'wrong'])(
  'the authorization "%s" is 401, also for reading',
  async (authorization) => {
    expect((await get(query('*', 'raw'), { authorization })).status).toBe(401);
  },
);

test('writing without a token is 401 and writes nothing', async () => {
  const before = running.lake.store.lastSeq();
  const answer = await fetch(`${running.origin}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    body: JSON.stringify({ mutations: [{ create: { _type: 'topic' } }] }),
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ statusCode: 401, error: 'Unauthorized' });
  expect(running.lake.store.lastSeq()).toBe(before);
});

test('the token is a file that only its owner may read', () => {
  const { mode } = statSync(join(running.lake.directory, 'token'));
  expect(mode & 0o777).toBe(0o600);
});

test('a page of this machine may send credentials, a page of another site may not', async () => {
  const bearer = { authorization: `Bearer ${running.token}` };
  const own = await get('v1/users/me', { ...bearer, origin: 'http://localhost:3000' });
  expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  expect(own.headers.get('access-control-allow-credentials')).toBe('true');
  const other = await get('v1/users/me', { ...bearer, origin: 'https://evil.example' });
  expect(other.status).toBe(403);
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

test('a preflight request is answered with the headers it asks for', async () => {
  const answer = await fetch(`${running.origin}/v1/data/query/production`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://portrait.localhost:3333',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,x-sanity-project-id',
    },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-headers')).toBe(
    'authorization,x-sanity-project-id',
  );
});

test('the project may stand in the host name, and another project in the header is 404', async () => {
  const { port } = new URL(running.origin);
  const status = await new Promise((resolve) => {
    request(
      {
        port,
        host: '127.0.0.1',
        path: '/v1/ping',
        headers: { host: `portrait.localhost:${port}` },
      },
      (answer) => resolve(answer.resume().statusCode),
    ).end();
  });
  expect(status).toBe(200);
  expect((await get('v1/ping', { 'x-sanity-project-id': 'other' })).status).toBe(404);
});

test.each([
  ['a body that is not JSON', 'data/mutate/production', 'nonsense', 400],
  ['a body without mutations', 'data/mutate/production', {}, 400],
  ['a mutation of no known kind', 'data/mutate/production', { mutations: [{ fly: {} }] }, 400],
  ['a document without a type', 'data/mutate/production', { mutations: [{ create: {} }] }, 400],
  [
    'an id with a slash',
    'data/mutate/production',
    { mutations: [{ create: { _id: 'a/b', _type: 't' } }] },
    400,
  ],
  [
    'a reserved attribute',
    'data/mutate/production',
    '{"mutations":[{"create":{"_type":"t","__proto__":{}}}]}',
    400,
  ],
  [
    'a body beyond the bound',
    'data/mutate/production',
    { mutations: ['x'.repeat(5_000_000)] },
    413,
  ],
  ['a query beyond the bound', 'data/query/production', { query: `*${' '.repeat(200_000)}` }, 400],
  ['a query nested too deeply', 'data/query/production', { query: '('.repeat(100_000) }, 400],
  ['an unknown perspective', 'data/query/production?perspective=raw,drafts', { query: '*' }, 400],
])('%s is refused with a reason', async (_what, path, body, expected) => {
  const answer = await post(path, body);
  expect(answer.status).toBe(expected);
  const { message, error }: { message?: string; error?: unknown } = await answer.json();
  expect(message ?? error).toBeTruthy();
});

test('an answer that would multiply itself without end is refused', async () => {
  const doubled = Array.from({ length: 40 }, () => '{"a": @, "b": @}').join('');
  const answer = await post('data/query/production', { query: `*[0]${doubled}` });
  expect(answer.status).toBe(400);
});
