import { startLake, type RunningLake } from '@/tests/harness/lake';
import { bearer } from '@/tests/harness/lake-requests';

let running: RunningLake;
beforeAll(async () => {
  running = await startLake();
});
afterAll(() => running.stop());

function get(path: string, headers: Record<string, string> = {}) {
  return fetch(`${running.origin}/${path}`, { headers });
}

test('a page of this machine may send credentials, a page of another site may not', async () => {
  const token = bearer(running.token);
  const own = await get('v1/users/me', { ...token, origin: 'http://localhost:3000' });
  expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  expect(own.headers.get('access-control-allow-credentials')).toBe('true');
  const other = await get('v1/users/me', { ...token, origin: 'https://evil.example' });
  expect(other.status).toBe(403);
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

test('a page may read when to ask again', async () => {
  const answer = await get('v1/users/me', { origin: 'http://localhost:3000' });
  expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After');
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

test.each([
  ['http://localhost:3000', true, 'http://localhost:3000'],
  ['https://evil.example', false, '*'],
])('a page of %s is told that it is allowed: %s', async (origin, allowed, readableBy) => {
  const answer = await get('v1/check/cors', { origin });
  expect(answer.headers.get('access-control-allow-origin')).toBe(readableBy);
  expect(await answer.json()).toEqual({ result: { allowed, withCredentials: allowed } });
});

test('who is no page is told that it is allowed', async () => {
  const answer = await get('v1/check/cors');
  expect(await answer.json()).toEqual({ result: { allowed: true, withCredentials: true } });
});
