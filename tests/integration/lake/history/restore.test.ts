import type { SanityClient } from '@sanity/client';

import { act } from '@/tests/harness/lake-requests';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { clientOf } from '@/tests/harness/sanity-clients';

import { editedDocument, typesOf } from './edited-document';

let running: RunningLake;
let client: SanityClient;
beforeEach(async () => {
  running = await startLake();
  client = clientOf(running);
});
afterEach(() => running.stop());

const { did, create, edit, eventsOf } = editedDocument(() => running);

/** Restores as Studio does (`historyStore.restore` in the sources of the package "sanity"). */
async function restore(revision: string, fromDeleted: boolean): Promise<void> {
  const { documents } = await client.request<{ documents: { _id: string; _rev: string }[] }>({
    url: `/data/history/production/documents/a,drafts.a?revision=${revision}`,
  });
  const found =
    documents.find(({ _id, _rev }) => _id === 'drafts.a' && _rev === revision) ??
    documents.find(({ _id, _rev }) => _id === 'a' && _rev === revision);
  expect(found).toBeDefined();
  const attributes = { ...found, _id: 'drafts.a', _updatedAt: undefined };
  const replace = { does: 'replaceDraft', publishedId: 'a', attributes };
  const creation = { does: 'create', publishedId: 'a', attributes, ifExists: 'fail' };
  const answer = await act(running, ...(fromDeleted ? [creation, replace] : [replace]));
  expect(answer.status).toBe(200);
}

const draftName = () => running.lake.store.get('drafts.a')?.['name'];

test('edit, publish, edit, publish, unpublish, and every revision that an event names is restored', async () => {
  await create();
  await edit('one');
  await did('publish');
  await edit('two');
  await did('publish');
  await did('unpublish');
  const [unpublished, uncovered, second, copied, first, created] = await eventsOf('drafts.a');
  const expected = [
    [unpublished, 'two'],
    [uncovered, 'two'],
    [second, 'two'],
    [copied, 'two'],
    [first, 'one'],
    [created, 'Graphs'],
  ] as const;
  for (const [event, name] of expected) {
    await restore(String(event?.['versionRevisionId']), false);
    expect(draftName()).toBe(name);
  }
  const [last] = await eventsOf('a');
  expect(last).toMatchObject({ type: 'unpublishDocument' });
});

test('what was deleted is restored too', async () => {
  await create();
  const edited = await edit('one');
  await did('publish');
  await did('delete', { publishedId: 'a', includeDrafts: [] });
  await restore(edited, true);
  expect(draftName()).toBe('one');
  expect(typesOf(await eventsOf('drafts.a'))).toEqual([
    'createDocumentVersion',
    'publishDocumentVersion',
    'createDocumentVersion',
  ]);
});
