import { startLake, type RunningLake } from '@/tests/harness/lake';
import { clientOf } from '@/tests/harness/sanity-clients';

let running: RunningLake;
beforeAll(async () => {
  running = await startLake();
  await commit('t1', { create: { _id: 'drafts.a', _type: 'topic', n: 1 } });
  await commit('t2', { patch: { id: 'drafts.a', set: { n: 2 } } }, { create: other });
  await commit('t3', { create: { _id: 'a', _type: 'topic', n: 2 } }, { delete: draft });
  await commit('t4', { patch: { id: 'a', set: { n: 4 } } });
  await commit('t5', { patch: { id: 'other', set: { n: 5 } } });
});
afterAll(() => running.stop());

const other = { _id: 'other', _type: 'topic' };
const draft = { id: 'drafts.a' };
const times = new Map<string, string>();

async function commit(transactionId: string, ...mutations: object[]): Promise<void> {
  await request('mutate/production', {
    method: 'POST',
    body: JSON.stringify({ mutations, transactionId }),
  });
  const timestamp = running.lake.store.transactionById(transactionId)?.timestamp ?? '';
  times.set(transactionId, timestamp);
  // The next transaction is at a later moment: the clock counts in milliseconds.
  while (new Date().toISOString() <= timestamp) await new Promise(setImmediate);
}

function request(path: string, init: RequestInit = {}, token = running.token) {
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${running.origin}/v2025-02-19/data/${path}`, { ...init, headers });
}

async function documents(path: string): Promise<unknown> {
  const answer = await request(`history/production/documents/${path}`);
  expect(answer.status).toBe(200);
  const body: { documents: unknown } = await answer.json();
  return body.documents;
}

async function lines(ids: string, search: Record<string, string> = {}): Promise<unknown[]> {
  const query = new URLSearchParams({ excludeContent: 'true', ...search });
  const answer = await request(`history/production/transactions/${ids}?${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
  const text = await answer.text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}

const idsOf = (found: unknown[]) => found.map((line) => Reflect.get(Object(line), 'id'));

test.each([
  ['t1', [{ _id: 'drafts.a', _rev: 't1', n: 1 }]],
  ['t2', [{ _id: 'drafts.a', _rev: 't2', n: 2 }]],
  ['t3', [{ _id: 'a', _rev: 't3', n: 2 }]],
  ['t5', [{ _id: 'a', _rev: 't4', n: 4 }]],
  ['unknown', []],
])('at revision %s the documents are as they were', async (revision, expected) => {
  expect(await documents(`a,drafts.a?revision=${revision}`)).toMatchObject(expected);
  expect(await documents(`a,drafts.a?revision=${revision}`)).toHaveLength(expected.length);
});

test.each([
  ['t1', [{ _id: 'drafts.a', n: 1 }]],
  ['t3', [{ _id: 'a', _rev: 't3' }]],
  ['t5', [{ _id: 'a', _rev: 't4' }]],
])('at the time of %s too', async (id, expected) => {
  const found = await documents(`a,drafts.a?time=${times.get(id)}`);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

test('before everything there was nothing', async () => {
  expect(await documents('a,drafts.a?time=2001-01-01T00:00:00Z')).toEqual([]);
});

test('the last revision of what is deleted is what it was before', async () => {
  expect(await documents('drafts.a?lastRevision=true')).toMatchObject([{ _rev: 't2', n: 2 }]);
  expect(await documents('a?lastRevision=true')).toMatchObject([{ _rev: 't4' }]);
  expect(await documents('a,drafts.a')).toMatchObject([{ _rev: 't4' }]);
});

test('the real client reads a revision', async () => {
  const client = clientOf(running);
  const url = '/data/history/production/documents/a?revision=t3';
  expect(await client.request({ url })).toMatchObject({ documents: [{ _rev: 't3', n: 2 }] });
});

test('transactions come one a line, oldest first, with author, mutations and documents', async () => {
  const found = await lines('a,drafts.a');
  expect(idsOf(found)).toEqual(['t1', 't2', 't3', 't4']);
  expect(found[1]).toEqual({
    id: 't2',
    timestamp: times.get('t2'),
    author: 'administrator',
    documentIDs: ['drafts.a', 'other'],
    mutations: [
      { patch: { id: 'drafts.a', set: { n: 2 } } },
      { create: expect.objectContaining(other) },
    ],
  });
});

test('as Studio asks: newest first, by page, with effects of the named documents only', async () => {
  const asked = {
    effectFormat: 'mendoza',
    excludeMutations: 'true',
    includeIdentifiedDocumentsOnly: 'true',
    reverse: 'true',
    limit: '2',
  };
  const first = await lines('a,drafts.a', asked);
  expect(idsOf(first)).toEqual(['t4', 't3']);
  expect(first[1]).toEqual({
    id: 't3',
    timestamp: times.get('t3'),
    author: 'administrator',
    documentIDs: ['a', 'drafts.a'],
    effects: {
      a: { apply: [0, expect.objectContaining({ n: 2 })], revert: [0, null] },
      'drafts.a': { apply: [0, null], revert: [0, expect.objectContaining({ n: 2 })] },
    },
  });
  const second = await lines('a,drafts.a', { ...asked, toTransaction: 't3', limit: '50' });
  expect(idsOf(second)).toEqual(['t3', 't2', 't1']);
  expect(second[1]).toMatchObject({ documentIDs: ['drafts.a'] });
});

test.each([
  [{ fromTransaction: 't2' }, ['t2', 't3', 't4']],
  [{ fromTransaction: 't2', toTransaction: 't3' }, ['t2', 't3']],
  [{ limit: '1' }, ['t1']],
  [{ authors: 'administrator' }, ['t1', 't2', 't3', 't4']],
  [{ authors: 'nobody' }, []],
  [{ toTime: '2001-01-01T00:00:00Z' }, []],
  [{ fromTime: '2001-01-01T00:00:00+02:00' }, ['t1', 't2', 't3', 't4']],
])('the transactions %j are %j', async (search, expected) => {
  expect(idsOf(await lines('a,drafts.a', search))).toEqual(expected);
});

test('more transactions than a page are all there, in both directions', async () => {
  for (let n = 1; n <= 50; n += 1) {
    await commit(`m${n}`, { createOrReplace: { _id: 'many', _type: 'topic', n } });
  }
  const expected = Array.from({ length: 50 }, (_, n) => `m${n + 1}`);
  expect(idsOf(await lines('many'))).toEqual(expected);
  expect(idsOf(await lines('many', { reverse: 'true' }))).toEqual(expected.toReversed());
  expect(idsOf(await lines('many', { limit: '45' }))).toEqual(expected.slice(0, 45));
});

test.each([
  ['documents/a?revision=t1&time=2026-01-01T00:00:00Z', 400],
  ['documents/a?time=yesterday', 400],
  ['documents/,', 400],
  ['transactions/a?limit=0', 400],
  ['transactions/a?reverse=perhaps', 400],
  ['transactions/a?effectFormat=other', 400],
  ['transactions/a?toTransaction=unknown', 404],
  [`documents/${Array.from({ length: 101 }, (_, n) => n).join(',')}`, 413],
  ['events/a', 404],
  ['events/documents/a/b', 404],
])('%s is refused with %i', async (path, status) => {
  expect((await request(`history/production/${path}`)).status).toBe(status);
});

test.each(['documents/a?revision=t1', 'transactions/a?excludeContent=true'])(
  '%s needs a token, also of what is published',
  async (path) => {
    const address = `${running.origin}/v2025-02-19/data/history/production/${path}`;
    expect((await fetch(address)).status).toBe(401);
    expect((await request(`history/production/${path}`, {}, 'wrong')).status).toBe(401);
  },
);

test('no document of another dataset refers to one of ours', async () => {
  const path = 'references/production/documents/a/to?excludeInternalReferences=true';
  expect(await (await request(path)).json()).toEqual({ totalCount: 0, references: [] });
});
