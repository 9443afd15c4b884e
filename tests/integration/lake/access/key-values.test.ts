import { startLake, type RunningLake } from '@/tests/harness/lake';
import { bearer } from '@/tests/harness/lake-requests';

let running: RunningLake;
beforeAll(async () => {
  running = await startLake();
});
afterAll(() => running.stop());

const recent = { key: 'studio.search.recent', value: ['graphs'] };
const mode = { key: 'studio.inspect-mode', value: 'raw' };

function send(method: 'GET' | 'PUT' | 'DELETE', path = '', body?: unknown): Promise<Response> {
  return fetch(`${running.origin}/v2025-02-19/users/me/keyvalue${path}`, {
    method,
    headers: bearer(running.token),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

test('a value that a user deletes is gone, and the others stay', async () => {
  await send('PUT', '', [recent, mode]);
  const deleted = await send('DELETE', `/${recent.key}`);
  expect(deleted.status).toBe(204);
  const left = await send('GET', `/${recent.key},${mode.key}`);
  expect(await left.json()).toEqual([mode]);
});

test('deleting a value that is not there is 404', async () => {
  const deleted = await send('DELETE', '/studio.never-written');
  expect(deleted.status).toBe(404);
  expect(await deleted.json()).toMatchObject({ statusCode: 404, error: 'Not Found' });
});
