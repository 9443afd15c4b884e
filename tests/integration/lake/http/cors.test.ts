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
