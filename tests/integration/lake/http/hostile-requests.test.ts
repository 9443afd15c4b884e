import { startLake, type RunningLake } from '@/tests/harness/lake';
import { bearer, put } from '@/tests/harness/lake-requests';

let running: RunningLake;

beforeAll(async () => {
  running = await startLake();
});
afterAll(() => running.stop());

function post(path: string, body: unknown) {
  return fetch(`${running.origin}/v2025-02-19/${path}`, {
    method: 'POST',
    headers: bearer(running.token),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

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
  await put(running, { _id: 'a', _type: 'topic' });
  const doubled = Array.from({ length: 40 }, () => '{"a": @, "b": @}').join('');
  const answer = await post('data/query/production', { query: `*[0]${doubled}` });
  expect(answer.status).toBe(400);
});
