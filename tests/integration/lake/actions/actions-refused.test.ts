import { act, post, put, reference } from '@/tests/harness/lake-requests';
import { startLake, type RunningLake } from '@/tests/harness/lake';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
afterEach(() => running.stop());

const stored = (id: string) => running.lake.store.get(id);

const own = { draftId: 'drafts.a', publishedId: 'a' };
const topic = { _type: 'topic' };
const attributes = topic;

test.each([
  ['create over a published document', { does: 'create', publishedId: 'p', attributes }, 'p'],
  ['create over a draft', { does: 'create', publishedId: 'd', attributes }, 'drafts.d'],
  ['edit without document', { does: 'edit', ...own, patch: { set: { n: 1 } } }, 'drafts.a'],
  [
    'edit of a version that is not there',
    { does: 'edit', draftId: 'versions.r1.p', publishedId: 'p', patch: {} },
    'versions.r1.p',
  ],
  ['publish without draft', { does: 'publish', draftId: 'drafts.p', publishedId: 'p' }, 'drafts.p'],
  [
    'publish at another draft',
    { does: 'publish', draftId: 'drafts.d', publishedId: 'd', ifDraftRevisionId: 'x' },
    'drafts.d',
  ],
  [
    'publish over what is gone',
    { does: 'publish', draftId: 'drafts.d', publishedId: 'd', ifPublishedRevisionId: 'x' },
    'd',
  ],
  ['unpublish of nothing', { does: 'unpublish', draftId: 'drafts.d', publishedId: 'd' }, 'd'],
  ['discard of nothing', { does: 'discard', draftId: 'drafts.a' }, 'drafts.a'],
  ['discard of no version', { does: 'version.discard', versionId: 'versions.r.a' }, 'versions.r.a'],
  ['delete of nothing', { does: 'delete', publishedId: 'a', includeDrafts: [] }, 'a'],
  [
    'delete that forgets a draft',
    { does: 'delete', publishedId: 'both', includeDrafts: [] },
    'both',
  ],
  ['replaceDraft of nothing', { does: 'replaceDraft', publishedId: 'a', attributes }, 'a'],
])(
  '%s is 409 with the place and the id, and undoes the whole transaction',
  async (_n, action, id) => {
    await put(
      running,
      { _id: 'p', ...topic },
      { _id: 'drafts.d', ...topic },
      { _id: 'both', ...topic },
      { _id: 'drafts.both', ...topic },
    );
    const before = running.lake.store.lastSeq();
    const answer = await act(running, { does: 'create', publishedId: 'first', attributes }, action);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({
      error: {
        type: 'actionError',
        description: expect.stringMatching(/^The action\(s\) failed: .+/),
        items: [{ index: 1, error: expect.objectContaining({ id, type: expect.any(String) }) }],
      },
    });
    expect(running.lake.store.lastSeq()).toBe(before);
  },
);

test.each([
  ['an unknown action', { does: 'fly' }],
  ['no id', { does: 'discard' }],
  ['the draft of another document', { does: 'publish', draftId: 'drafts.b', publishedId: 'a' }],
  ['a published id for a draft', { does: 'edit', draftId: 'a', publishedId: 'a', patch: {} }],
  ['a draft for a published id', { does: 'delete', publishedId: 'drafts.a', includeDrafts: [] }],
  ['discarding what is published', { does: 'discard', draftId: 'a' }],
  ['deleting somebody else’s draft', { does: 'delete', publishedId: 'a', includeDrafts: ['b'] }],
  ['a patch by query', { does: 'edit', ...own, patch: 'all' }],
  ['a document without a type', { does: 'create', publishedId: 'a', attributes: {} }],
  ['a reserved name', { does: 'create', publishedId: 'a', attributes: { ...topic, toJSON: 1 } }],
  ['an id with a slash', { does: 'create', publishedId: 'a/b', attributes }],
  ['forgetting the past', { does: 'delete', publishedId: 'a', includeDrafts: [], purge: true }],
])('%s is 400 with the place', async (_name, action) => {
  await put(running, { _id: 'a', ...topic });
  const before = running.lake.store.lastSeq();
  const answer = await act(running, action);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { type: 'actionError', items: [{ index: 0, error: { type: 'validationError' } }] },
  });
  expect(running.lake.store.lastSeq()).toBe(before);
});

test.each([[{}], [{ actions: 'none' }], [[]]])('the body %j is 400', async (body) => {
  expect((await post(running, 'actions', body)).status).toBe(400);
});

test.each([
  ['delete', { does: 'delete', publishedId: 'a', includeDrafts: [] }],
  ['unpublish', { does: 'unpublish', ...own }],
])('what is strongly referenced refuses %s, and the answer says by whom', async (_n, action) => {
  await put(
    running,
    { _id: 'a', ...topic },
    { _id: 'w', _type: 'publication', topic: reference('a') },
    { _id: 'drafts.w2', _type: 'publication', topics: [reference('a')] },
  );
  const answer = await act(running, action);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    error: {
      type: 'actionError',
      items: [
        {
          index: 0,
          error: {
            type: 'documentHasExistingReferencesError',
            id: 'a',
            referencingIDs: ['drafts.w2', 'w'],
          },
        },
      ],
    },
  });
  expect(stored('a')).toBeDefined();
});

test('a draft’s weak reference becomes strong when it is published, if it is to', async () => {
  const toBe = (id: string, weak: boolean) => ({
    ...reference(id),
    _weak: true,
    _strengthenOnPublish: { type: 'topic', ...(weak && { weak }) },
  });
  await put(running, {
    _id: 'drafts.a',
    _type: 'publication',
    topic: toBe('t', false),
    topics: [{ _key: 'k', ...toBe('later', true) }],
  });
  const publish = { does: 'publish', ...own };
  expect((await act(running, publish)).status).toBe(409);
  await put(running, { _id: 't', ...topic });
  expect((await act(running, publish)).status).toBe(200);
  expect(stored('a')).toMatchObject({ topic: reference('t') });
  expect(stored('a')?.['topic']).toEqual(reference('t'));
  expect(stored('a')?.['topics']).toEqual([{ _key: 'k', ...reference('later'), _weak: true }]);
});

test('create leaves an existing draft alone when asked to', async () => {
  await put(running, { _id: 'drafts.a', ...topic, n: 1 });
  const create = { does: 'create', publishedId: 'a', attributes: { ...topic, n: 2 } };
  expect((await act(running, { ...create, ifExists: 'ignore' })).status).toBe(200);
  expect(stored('drafts.a')).toMatchObject({ n: 1 });
});
