import { post } from '@/tests/harness/lake-requests';
import { startLake, type RunningLake } from '@/tests/harness/lake';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
afterEach(() => running.stop());

const ids = { draftId: 'drafts.a', publishedId: 'a' };
const editing = (patch: object) => ({
  actionType: 'sanity.action.document.edit',
  ...ids,
  patch,
});
const guard = editing({ unset: ['_empty_action_guard_pseudo_field_'] });
const creation = {
  actionType: 'sanity.action.document.create',
  publishedId: 'a',
  attributes: { _id: 'drafts.a', _type: 'topic', name: 'Graph' },
  ifExists: 'fail',
};
const letter = editing({ diffMatchPatch: { name: '@@ -1,5 +1,6 @@\n Graph\n+s\n' } });
const item = editing({ insert: { after: 'tags[-1]', items: [{ _key: 'k' }] } });

let count = 0;
/** As Studio does: with a transaction id of its own each time. @returns the id, or the status of a refusal */
async function send(...actions: object[]): Promise<string | number> {
  const transactionId = `t${(count += 1)}`;
  const answer = await post(running, 'actions', { actions, transactionId });
  return answer.ok ? transactionId : answer.status;
}

const draft = () => running.lake.store.get('drafts.a');

test('letters sent again are there once, with an event for the second transaction', async () => {
  await send(creation);
  await send(guard, letter);
  const seen: string[] = [];
  running.lake.store.onCommit(({ id, changes }) => {
    seen.push(`${id} ${changes.map(({ documentId }) => documentId).join()}`);
  });
  const second = await send(guard, letter);
  const third = await send(guard, letter);
  expect(seen).toEqual([`${second} drafts.a`, `${third} drafts.a`]);
  expect(draft()).toMatchObject({ name: 'Graphs', _rev: third });
});

test('an item sent again is there once', async () => {
  await send({ ...creation, attributes: { ...creation.attributes, tags: [] } });
  await send(item);
  await send(item);
  expect(draft()).toMatchObject({ tags: [{ _key: 'k' }] });
});

test('a draft whose making is sent again is the one that was made', async () => {
  const first = await send(creation);
  const second = await send(creation);
  expect(second).not.toBe(first);
  expect(draft()).toMatchObject({ name: 'Graph', _rev: second });
});

test('making a draft that somebody has made is still refused', async () => {
  await send(creation);
  await send(guard, letter);
  expect(await send(creation)).toBe(409);
  expect(await send({ ...creation, attributes: { ...creation.attributes, name: 'x' } })).toBe(409);
});

test('the same letters typed again after they were taken away are there again', async () => {
  await send(creation);
  await send(letter);
  await send(editing({ set: { name: 'Graph' } }));
  await send(letter);
  expect(draft()).toMatchObject({ name: 'Graphs' });
});

test('also after another editor took them away', async () => {
  await send(creation);
  await send(letter);
  const { store } = running.lake;
  const before = draft();
  if (before === undefined) throw new Error('There is no draft');
  store.commit({
    id: 'by-another',
    author: 'another',
    timestamp: new Date().toISOString(),
    changes: [
      {
        documentId: 'drafts.a',
        operation: 'update',
        previous: before,
        result: { ...before, name: 'Graph', _rev: 'by-another' },
        mutations: [],
      },
    ],
  });
  await send(letter);
  expect(draft()).toMatchObject({ name: 'Graphs' });
});

test('what another editor has done beside it since is left alone', async () => {
  await send(creation);
  await send(letter);
  await post(running, 'mutate', { mutations: [{ patch: { id: 'drafts.a', set: { other: 1 } } }] });
  running.lake.store.sql.exec("update transactions set author = 'another' where id not like 't%'");
  await send(letter);
  expect(draft()).toMatchObject({ name: 'Graphs', other: 1 });
});

test.each([
  ['counting', editing({ inc: { n: 1 } }), { n: 2 }],
  ['taking the first item', editing({ unset: ['list[0]'] }), { list: [3] }],
])('%s twice is done twice', async (_name, action, expected) => {
  await send({ ...creation, attributes: { ...creation.attributes, n: 0, list: [1, 2, 3] } });
  await send(action);
  await send(action);
  expect(draft()).toMatchObject(expected);
});

test('a program that gives no transaction id is taken at its word', async () => {
  await send({ ...creation, attributes: { ...creation.attributes, tags: [] } });
  await post(running, 'actions', { actions: [item] });
  await post(running, 'actions', { actions: [item] });
  expect(draft()?.['tags']).toHaveLength(2);
});
