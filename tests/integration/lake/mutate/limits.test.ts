import { limits } from '@/sanity/lake/limits';
import { post, put } from '@/tests/harness/lake-requests';
import { startLake, type RunningLake } from '@/tests/harness/lake';

let lake: RunningLake;
beforeEach(async () => {
  lake = await startLake();
});
afterEach(() => lake.stop());

const list = (length: number) => Array.from({ length }, (_, index) => index);
const patch = (operations: object, id = 'a') => ({ patch: { id, ...operations } });
const text = (megabytes: number) => 'x'.repeat(megabytes * 1024 * 1024);

async function mutate(...mutations: readonly unknown[]): Promise<{ status: number; said: string }> {
  const answer = await post(lake, 'mutate', { mutations });
  return { status: answer.status, said: await answer.text() };
}

const stored = (id = 'a') => lake.lake.store.get(id);

test.each([
  ['one item far beyond the end', { set: { 'a[20000000]': 1 } }],
  ['one item just beyond the place after the last', { set: { 'a[4]': 1 } }],
  ['a field of an item beyond the end', { set: { 'a[3].b': 1 } }],
])('an array gets no holes: %s', async (_name, operations) => {
  const revision = await put(lake, { _id: 'a', _type: 't', a: [1, 2, 3] });
  const { status, said } = await mutate(patch(operations));
  expect(said).toContain('beyond the end of an array of 3');
  expect(status).toBe(400);
  expect(stored()).toMatchObject({ _rev: revision, a: [1, 2, 3] });
});

test('the place after the last item is one to append at', async () => {
  await put(lake, { _id: 'a', _type: 't', a: [1, 2, 3] });
  expect(await mutate(patch({ set: { 'a[3]': 4 } }))).toMatchObject({ status: 200 });
  expect(stored()).toMatchObject({ a: [1, 2, 3, 4] });
});

test.each([
  ['removes', { unset: ['a[2:20000000000]'] }, [1, 2]],
  ['sets', { set: { 'a[1:20000000000]': 0 } }, [1, 0, 0]],
  ['adds to', { inc: { 'a[-20000000000:20000000000]': 1 } }, [2, 3, 4]],
])('a range %s what there is, however far it reaches', async (_name, operations, a) => {
  await put(lake, { _id: 'a', _type: 't', a: [1, 2, 3] });
  expect(await mutate(patch(operations))).toMatchObject({ status: 200 });
  expect(stored()).toMatchObject({ a });
});

test.each([
  ['a text into every item', [patch({ set: { 'a[*].text': text(1) } })]],
  ['items at every place', [patch({ set: { '..list': list(100_000) } })]],
  ['more and more into one list', list(60).map(() => patch({ set: { [`a[*].n`]: text(0.01) } }))],
])('a patch cannot put in much more than it says: %s', async (_name, mutations) => {
  const a = list(1_000).map(() => ({ list: [] }));
  const revision = await put(lake, { _id: 'a', _type: 't', a });
  expect(await mutate(...mutations)).toMatchObject({ status: 413 });
  expect(stored()).toMatchObject({ _rev: revision });
});

test('a document may have 32 MiB as JSON, and not more', async () => {
  await put(lake, { _id: 'a', _type: 't', parts: list(10) });
  expect(await mutate(patch({ set: { 'parts[*]': text(3) } }))).toMatchObject({ status: 200 });
  const grow = (megabytes: number) =>
    mutate(patch({ insert: { after: 'parts[-1]', items: [text(megabytes)] } }));
  const { status, said } = await grow(2);
  expect(said).toContain('The document \\"a\\" would be larger than 33554432 bytes');
  expect(status).toBe(413);
  expect(await grow(1)).toMatchObject({ status: 200 });
});

test('many documents cannot be made large at once', async () => {
  const documents = list(200).map((n) => ({ _id: `d${n}`, _type: 'many' }));
  await put(lake, ...documents);
  const query = '*[_type == "many"]';
  const set = { patch: { query, set: { text: text(1) } } };
  expect(await mutate(set)).toMatchObject({ status: 413 });
  // The journal would have the operations once for each document, though they change nothing.
  const unset = { patch: { query, diffMatchPatch: { text: `@@ -1,0 +1,0 @@\n+${text(1)}\n` } } };
  expect(await mutate(unset)).toMatchObject({ status: 413 });
  expect(await mutate({ patch: { query, set: { text: 'short' } } })).toMatchObject({ status: 200 });
});

test.each<[string, readonly unknown[]]>([
  ['mutations', list(10_001).map(() => ({ delete: { id: 'b' } }))],
  ['mutations by query', list(101).map(() => ({ delete: { query: '*[_id == "b"]' } }))],
  ['values', [patch({ set: { b: list(400_000) } })]],
])('a request may have so many %s, and not more', async (what, mutations) => {
  await put(lake, { _id: 'a', _type: 't' });
  const { status, said } = await mutate(...mutations);
  expect(said).toMatch(new RegExp(`may have \\d+ ${what}`));
  expect(status).toBe(413);
});

test('what is done again for each query of a transaction is paid for again', async () => {
  await put(lake, { _id: 'a', _type: 't', a: list(100_000) });
  const queries = list(50).map(() => ({ delete: { query: '*[_id == "b"]' } }));
  const { status, said } = await mutate(patch({ set: { b: 1 } }), ...queries);
  expect(said).toContain('too much work');
  expect(status).toBe(413);
  expect(await mutate(...queries)).toMatchObject({ status: 200 });
});

test('a document may have so many values, and an object so many attributes', async () => {
  await put(lake, { _id: 'a', _type: 't', a: list(300_000) });
  const { status, said } = await mutate(patch({ set: { b: list(300_000) } }));
  expect(said).toContain(`more than ${limits.document.values} values`);
  expect(status).toBe(413);
  const many = Object.fromEntries(list(10_001).map((n) => [`n${n}`, 0]));
  expect(await mutate({ create: { _type: 't', many } })).toMatchObject({ status: 400 });
});

test('what an editor does to a long list is not too much', async () => {
  const a = list(1_000).map((n) => ({ _key: `${n}` }));
  await put(lake, { _id: 'a', _type: 't', a });
  const sets = list(1_000).map((n) => patch({ set: { [`a[_key=="${n}"].n`]: n } }));
  expect(await mutate(...sets)).toMatchObject({ status: 200 });
  expect(await mutate(patch({ set: { 'a[*].n': 1 }, unset: ['a[n==1]'] }))).toMatchObject({
    status: 200,
  });
  expect(stored()).toMatchObject({ a: [] });
  const inserts = list(2_000).map((n) =>
    patch({ insert: { after: 'a[-1]', items: [{ _key: `k${n}` }] } }),
  );
  expect(await mutate(...inserts)).toMatchObject({ status: 200 });
  expect(stored()?.['a']).toHaveLength(2_000);
});

test.each<[string, object]>([
  ['deeper than may be, by a path', { set: { [`a${'.a'.repeat(65)}`]: 1 } }],
  ['deeper than may be, by a path and a value', { set: { [`a${'.a'.repeat(60)}`]: [[[[[[]]]]]] } }],
  ['a path of a thousand brackets', { set: { [`a${'['.repeat(1_000)}`]: 1 } }],
  ['a path that is too long', { set: { [`a${'.a'.repeat(600)}`]: 1 } }],
  ['a reserved name in a path', { set: { 'b.__proto__.c': 1 } }],
  ['a reserved name in quotes', { setIfMissing: { "['toJSON']": 1 } }],
  ['a number that is too large', { inc: { n: 1e308 } }],
])('a patch is refused that makes a document that may not be: %s', async (_name, operations) => {
  const revision = await put(lake, { _id: 'a', _type: 't', n: 1e308 });
  expect(await mutate(patch(operations))).toMatchObject({ status: 400 });
  expect(stored()).toMatchObject({ _rev: revision });
});

test('a number in JSON that is infinite here is refused', async () => {
  const answer = await fetch(`${lake.origin}/v1/data/mutate/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token}` },
    body: '{"mutations":[{"create":{"_type":"t","n":1e999}}]}',
  });
  expect(answer.status).toBe(400);
});

test('actions are bounded as mutations are', async () => {
  await put(lake, { _id: 'a', _type: 't', a: [1] });
  const edit = (operations: object) => ({
    actionType: 'sanity.action.document.edit',
    draftId: 'drafts.a',
    publishedId: 'a',
    patch: operations,
  });
  const act = async (...actions: object[]) => (await post(lake, 'actions', { actions })).status;
  expect(await act(edit({ set: { 'a[20000000]': 1 } }))).toBe(400);
  expect(await act(...list(1_001).map(() => edit({ unset: ['b'] })))).toBe(413);
  expect(stored('drafts.a')).toBeUndefined();
});

test('a document is as its last mutation left it, and its copies are as they were', async () => {
  const steps = [
    { createOrReplace: { _id: 'a', _type: 't', list: [{ _key: 'k', n: 0 }] } },
    ...list(3).map(() => patch({ inc: { 'list[_key=="k"].n': 1 } })),
  ];
  expect(await mutate(...steps)).toMatchObject({ status: 200 });
  const publish = {
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  };
  const edit = (n: number) => ({
    actionType: 'sanity.action.document.edit',
    draftId: 'drafts.a',
    publishedId: 'a',
    patch: { set: { 'list[_key=="k"].n': n } },
  });
  await post(lake, 'actions', { actions: [edit(7), publish, edit(8), edit(9)] });
  expect(stored()).toMatchObject({ list: [{ n: 7 }] });
  expect(stored('drafts.a')).toMatchObject({ list: [{ n: 9 }] });
  // The journal has the mutations as they were sent.
  const [, ...transactions] = lake.lake.store.transactionsAfter(0, 3);
  expect(transactions[0]?.changes[0]?.mutations[0]).toMatchObject({
    createOrReplace: { list: [{ n: 3 }] },
  });
});
