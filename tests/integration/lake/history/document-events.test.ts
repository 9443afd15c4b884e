import { put } from '@/tests/harness/lake-requests';
import { startLake, type RunningLake } from '@/tests/harness/lake';

import { editedDocument, typesOf, type DocumentEvent } from './edited-document';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
afterEach(() => running.stop());

const { did, page, create, edit, eventsOf } = editedDocument(() => running);

test('a draft is made, published, made again, published again: each has its event, edits have none', async () => {
  const created = await create();
  const edited = await edit('Networks');
  const published = await did('publish');
  const again = await edit('Trees');
  const publishedAgain = await did('publish');

  const common = { timestamp: expect.any(String), author: 'administrator', documentId: 'a' };
  const draft = { versionId: 'drafts.a' };
  const publications = [
    {
      ...common,
      ...draft,
      type: 'publishDocumentVersion',
      revisionId: publishedAgain,
      versionRevisionId: again,
      publishCause: 'document.publish',
      contributors: ['administrator'],
    },
    {
      ...common,
      ...draft,
      type: 'publishDocumentVersion',
      revisionId: published,
      versionRevisionId: edited,
      publishCause: 'document.publish',
      contributors: ['administrator'],
    },
  ];
  const [last, first] = publications;
  const creation = { ...common, ...draft, type: 'createDocumentVersion' };
  expect(await eventsOf('drafts.a')).toEqual([
    last,
    { ...creation, versionRevisionId: again },
    first,
    { ...creation, versionRevisionId: created },
  ]);
  expect(await eventsOf('a')).toEqual(publications);
});

test('unpublishing makes a draft, and is an event of both', async () => {
  await create();
  await did('publish');
  const unpublished = await did('unpublish');
  const unpublication = {
    type: 'unpublishDocument',
    versionId: 'drafts.a',
    versionRevisionId: unpublished,
  };
  expect((await eventsOf('drafts.a')).slice(0, 2)).toMatchObject([
    unpublication,
    { type: 'createDocumentVersion', versionRevisionId: unpublished },
  ]);
  expect((await eventsOf('a'))[0]).toMatchObject(unpublication);
});

test('unpublishing beside a draft leaves the draft alone, and is an event of both', async () => {
  await create();
  await did('publish');
  const edited = await edit('Trees');
  await did('unpublish');
  expect(typesOf(await eventsOf('drafts.a'))).toEqual([
    'unpublishDocument',
    'createDocumentVersion',
    'publishDocumentVersion',
    'createDocumentVersion',
  ]);
  for (const id of ['a', 'drafts.a']) {
    expect((await eventsOf(id))[0]).toMatchObject({
      type: 'unpublishDocument',
      versionRevisionId: edited,
    });
  }
});

test('discarding a draft is told apart from deleting all there is', async () => {
  await create();
  await did('publish');
  await edit('Trees');
  const discarded = await did('discard', { draftId: 'drafts.a' });
  expect((await eventsOf('drafts.a'))[0]).toMatchObject({
    type: 'deleteDocumentVersion',
    versionId: 'drafts.a',
    versionRevisionId: discarded,
  });
  expect(typesOf(await eventsOf('a'))).toEqual(['publishDocumentVersion']);

  await did('delete', { publishedId: 'a', includeDrafts: [] });
  expect(typesOf(await eventsOf('drafts.a'))[0]).toBe('deleteDocumentVersion');
  expect((await eventsOf('a'))[0]).toMatchObject({ type: 'deleteDocumentGroup' });
});

test('deleting a published document beside its draft is an event of each', async () => {
  await create();
  await did('publish');
  await edit('Trees');
  const deleted = await did('delete', { publishedId: 'a', includeDrafts: ['drafts.a'] });
  expect((await eventsOf('a'))[0]).toMatchObject({ type: 'deleteDocumentGroup' });
  expect((await eventsOf('drafts.a'))[0]).toMatchObject({
    type: 'deleteDocumentVersion',
    versionRevisionId: deleted,
  });
});

test('deleting a document without a draft is no event of the draft, whose last one is its publication', async () => {
  // Studio shows a deleted document as it was at the last event of its draft, which for a publication is the draft that
  // was published. Of a deletion it knows no revision, and would show an empty form.
  await create();
  const edited = await edit('Trees');
  await did('publish');
  await did('delete', { publishedId: 'a', includeDrafts: ['drafts.a'] });
  expect((await eventsOf('drafts.a'))[0]).toMatchObject({
    type: 'publishDocumentVersion',
    versionRevisionId: edited,
  });
  expect((await eventsOf('a'))[0]).toMatchObject({ type: 'deleteDocumentGroup' });
});

test('discarding the only draft is told as any discarding, after which Studio shows the last edit', async () => {
  await create();
  await did('version.discard', { versionId: 'drafts.a' });
  expect(typesOf(await eventsOf('drafts.a'))).toEqual([
    'deleteDocumentVersion',
    'createDocumentVersion',
  ]);
});

test('what is written past the drafts is an event of the published document only', async () => {
  const created = await put(running, { _id: 'a', _type: 'topic', n: 1 });
  const updated = await put(running, { _id: 'a', _type: 'topic', n: 2 });
  expect(await eventsOf('a')).toMatchObject([
    { type: 'updateLiveDocument', revisionId: updated },
    { type: 'createLiveDocument', revisionId: created },
  ]);
  expect(await eventsOf('drafts.a')).toEqual([]);
});

test('who wrote into a draft until it was published is named', async () => {
  await create();
  running.lake.store.commit({
    id: 'by-another',
    author: 'ada',
    timestamp: new Date().toISOString(),
    changes: [
      {
        documentId: 'drafts.a',
        operation: 'update',
        previous: running.lake.store.get('drafts.a') ?? null,
        result: {
          _id: 'drafts.a',
          _type: 'topic',
          _rev: 'by-another',
          _createdAt: '2026-01-01T00:00:00Z',
          _updatedAt: '2026-01-01T00:00:00Z',
        },
        mutations: [],
      },
    ],
  });
  await did('publish');
  expect((await eventsOf('a'))[0]).toMatchObject({ contributors: ['administrator', 'ada'] });
});

test('the cursor leads through all events, newest first, without a gap', async () => {
  await create();
  await did('publish');
  for (const name of ['b', 'c', 'd']) {
    await edit(name);
    await did('publish');
  }
  const all = await eventsOf('drafts.a');
  expect(all).toHaveLength(8);
  const walked: DocumentEvent[] = [];
  let nextCursor = '';
  do {
    const answer = await page('drafts.a', { limit: '3', nextCursor });
    walked.push(...(answer.events['drafts.a'] ?? []));
    nextCursor = answer.nextCursor;
  } while (nextCursor !== '');
  expect(walked).toEqual(all);
});

test('thousands of edits between two events cost nothing', async () => {
  await create();
  for (let n = 0; n < 300; n += 1) await edit(`${n}`);
  await did('publish');
  const started = performance.now();
  expect(await eventsOf('drafts.a')).toHaveLength(2);
  expect(performance.now() - started).toBeLessThan(500);
});

test('a document without events is asked for with empty transactions, as Studio does', async () => {
  const query =
    'effectFormat=mendoza&excludeContent=true&includeIdentifiedDocumentsOnly=true&limit=50&fromTransaction=';
  const answer = await fetch(
    `${running.origin}/v2025-02-19/data/history/production/transactions/drafts.none?${query}`,
    { headers: { authorization: `Bearer ${running.token}` } },
  );
  expect([answer.status, await answer.text()]).toEqual([200, '']);
  expect(await page('drafts.none')).toEqual({ events: { 'drafts.none': [] }, nextCursor: '' });
});

test.each(['limit=0', 'limit=501', 'nextCursor=-1', 'nextCursor=x'])(
  'events are refused with 400 for %s',
  async (search) => {
    const answer = await fetch(
      `${running.origin}/v2025-02-19/data/history/production/events/documents/a?${search}`,
      { headers: { authorization: `Bearer ${running.token}` } },
    );
    expect(answer.status).toBe(400);
  },
);
