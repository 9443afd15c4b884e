import { openStore } from '@/sanity/lake/store/sqlite-store';
import { post } from '@/tests/harness/lake-requests';
import { startLake, temporaryFolder, type RunningLake } from '@/tests/harness/lake';
import { startLakeProcess } from '@/tests/harness/lake-process';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
afterEach(() => running.stop());

type Origin = Pick<RunningLake, 'origin' | 'token'>;

async function send(
  { origin, token }: Origin,
  endpoint: string,
  body: unknown,
  search = 'returnIds=true&returnDocuments=true',
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${origin}/v2025-02-19/data/${endpoint}/production?${search}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

const creation = {
  transactionId: 'once',
  mutations: [
    { create: { _type: 'topic', items: [{ n: 1 }] } },
    { createIfNotExists: { _id: 'there', _type: 'topic' } },
    { create: { _id: 'made', _type: 'topic', n: 1 } },
    { delete: { id: 'gone' } },
  ],
};
const edit = {
  transactionId: 'once',
  actions: [
    {
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.there',
      publishedId: 'there',
      patch: { inc: { n: 1 } },
    },
  ],
};

/** Creates a draft as Studio does. */
const draft = {
  transactionId: 'once',
  actions: [
    {
      actionType: 'sanity.action.document.create',
      publishedId: 'new',
      attributes: { _id: 'drafts.new', _type: 'topic' },
      ifExists: 'fail',
    },
  ],
};

async function prepare(): Promise<void> {
  const mutations = ['there', 'gone'].map((_id) => ({ create: { _id, _type: 'topic', n: 0 } }));
  await send(running, 'mutate', { mutations });
}

test.each([
  ['mutations', 'mutate', creation],
  ['edit', 'actions', edit],
  ['making of a draft', 'actions', draft],
])(
  'the same %s sent again is answered as the first time, and done once',
  async (_name, endpoint, body) => {
    await prepare();
    const first = await send(running, endpoint, body);
    expect(first.status).toBe(200);
    const position = running.lake.store.lastSeq();
    // Others have gone on since.
    await send(running, 'mutate', {
      mutations: [{ patch: { id: 'there', set: { n: 9 } } }, { delete: { id: 'made' } }],
    });
    const events: unknown[] = [];
    running.lake.store.onCommit((transaction) => events.push(transaction.id));
    expect(await send(running, endpoint, body)).toEqual(first);
    expect(running.lake.store.lastSeq()).toBe(position + 1);
    expect(events).toEqual([]);
  },
);

test.each([
  [
    'another edit',
    'actions',
    { ...edit, actions: [{ ...edit.actions[0], patch: { inc: { n: 2 } } }] },
  ],
  ['a dry run', 'actions', { ...edit, dryRun: true }],
  ['mutations', 'mutate', { transactionId: 'once', mutations: [{ delete: { id: 'there' } }] }],
])('%s under the same id is a conflict', async (_name, endpoint, body) => {
  await prepare();
  await send(running, 'actions', edit);
  const position = running.lake.store.lastSeq();
  expect((await send(running, endpoint, body)).status).toBe(409);
  expect(running.lake.store.lastSeq()).toBe(position);
});

test('the same edit under another id is another edit, even right after the first', async () => {
  await prepare();
  await send(running, 'actions', edit);
  expect((await send(running, 'actions', { ...edit, transactionId: 'twice' })).status).toBe(200);
  expect(running.lake.store.get('drafts.there')).toMatchObject({ n: 2 });
});

test('the making of a draft that is there is refused under another id', async () => {
  await send(running, 'actions', draft);
  expect((await send(running, 'actions', { ...draft, transactionId: 'twice' })).status).toBe(409);
});

test('an id that the lake made up cannot be guessed at: it is a conflict', async () => {
  const mutations = [{ create: { _id: 'a', _type: 'topic' } }];
  const answer = await post(running, 'mutate', { mutations });
  const { transactionId }: { transactionId: string } = await answer.json();
  expect((await post(running, 'mutate', { mutations, transactionId })).status).toBe(409);
});

test('twenty of the same at once are carried out once', async () => {
  await prepare();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send(running, 'actions', edit)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(running.lake.store.get('drafts.there')).toMatchObject({ n: 1 });
});

test('a lake that was killed after it wrote knows the request when it comes again', async () => {
  const folder = temporaryFolder();
  try {
    const before = await startLakeProcess(folder.path);
    await send(before, 'mutate', {
      mutations: [{ create: { _id: 'there', _type: 'topic', n: 0 } }],
    });
    const first = await send(before, 'actions', edit);
    await before.kill('SIGKILL');
    const after = await startLakeProcess(folder.path);
    expect(await send(after, 'actions', edit)).toEqual(first);
    const other = { ...edit, actions: [] };
    expect((await send(after, 'actions', other)).status).toBe(409);
    await after.kill('SIGTERM');
    const store = openStore({ directory: folder.path, onListenerError() {} });
    expect(store.get('drafts.there')).toMatchObject({ n: 1 });
    store.close();
  } finally {
    folder.remove();
  }
});
