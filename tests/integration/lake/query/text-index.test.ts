import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { createLake } from '@/sanity/lake/create-lake';
import type { TextQuery } from '@/sanity/lake/store/text-query';
import { silentLogger, startLake, temporaryFolder, type RunningLake } from '@/tests/harness/lake';
import { act, dataUrl, post, put, bearer } from '@/tests/harness/lake-requests';

const word = (text: string): TextQuery => ({ kind: 'word', text });

async function found(running: RunningLake, pattern: string): Promise<unknown> {
  const query = '*[_type == "work" && title match $p]._id';
  const search = { query, $p: JSON.stringify(pattern), perspective: 'raw' };
  const answer = await fetch(dataUrl(running, 'query', search), { headers: bearer(running.token) });
  const { result }: { result: unknown } = await answer.json();
  return result;
}

/** What the query finds, and what the index has. */
async function whereIs(running: RunningLake, text: string): Promise<unknown> {
  const indexed = running.lake.store.idsByText(word(text.toUpperCase()));
  expect(await found(running, text)).toEqual(indexed);
  return indexed;
}

const work = { _type: 'work', title: 'Butterfly effects' };
const set = (id: string, title: string) => ({ mutations: [{ patch: { id, set: { title } } }] });

test('the index follows what is created, changed, published, discarded, deleted, and a restart', async () => {
  const folder = temporaryFolder();
  let running = await startLake({ directory: folder.path });
  try {
    await put(running, { _id: 'a', ...work }, { _id: 'b', ...work, title: 'Other' });
    expect(await whereIs(running, 'butterfly')).toEqual(['a']);

    await post(running, 'mutate', set('a', 'Moths'));
    expect(await whereIs(running, 'butterfly')).toEqual([]);
    expect(await whereIs(running, 'moths')).toEqual(['a']);

    const ids = { draftId: 'drafts.b', publishedId: 'b' };
    await act(running, { does: 'edit', ...ids, patch: { set: { title: 'Beetles' } } });
    expect(await whereIs(running, 'beetles')).toEqual(['drafts.b']);
    await act(running, { does: 'publish', ...ids });
    expect(await whereIs(running, 'beetles')).toEqual(['b']);
    expect(await whereIs(running, 'other')).toEqual([]);

    await act(running, { does: 'edit', ...ids, patch: { set: { title: 'Wasps' } } });
    await act(running, { does: 'discard', draftId: 'drafts.b' });
    expect(await whereIs(running, 'wasps')).toEqual([]);

    const attributes = { ...work, _id: 'versions.r1.b', title: 'Hornets' };
    await act(running, { does: 'version.create', publishedId: 'b', document: attributes });
    expect(await whereIs(running, 'hornets')).toEqual(['versions.r1.b']);

    await running.stop();
    running = await startLake({ directory: folder.path });
    expect(await whereIs(running, 'hornets')).toEqual(['versions.r1.b']);
    expect(await whereIs(running, 'beetles')).toEqual(['b']);

    const failing = {
      mutations: [...set('a', 'Ants').mutations, { delete: { id: 'a', ifRevisionID: 'x' } }],
    };
    expect((await post(running, 'mutate', failing)).status).toBe(409);
    expect(await whereIs(running, 'ants')).toEqual([]);

    const query = { query: '*[_type == "work" && title match "moth*"]' };
    await post(running, 'mutate', { mutations: [{ delete: query }] });
    expect(await whereIs(running, 'moths')).toEqual([]);
  } finally {
    await running.stop();
    folder.remove();
  }
});

test('a query inside a transaction finds what the transaction has written before it', async () => {
  const running = await startLake();
  try {
    await put(running, { _id: 'a', ...work });
    const byTitle = (title: string) => ({ query: '*[title match $t]', params: { t: title } });
    const mutations = [
      { create: { _id: 'new', _type: 'work', title: 'Moths of today' } },
      { patch: { id: 'a', set: { title: 'Moths' } } },
      { patch: { ...byTitle('butterfly'), set: { was: 'butterfly' } } },
      { patch: { ...byTitle('moths'), set: { was: 'moth' } } },
    ];
    expect((await post(running, 'mutate', { mutations })).status).toBe(200);
    const was = ['a', 'new'].map((id) => running.lake.store.get(id)?.['was']);
    expect(was).toEqual(['moth', 'moth']);
  } finally {
    await running.stop();
  }
});

test('a lake of an earlier version gets its index when it is opened, and its log tells so', async () => {
  const folder = temporaryFolder();
  const earlier = await startLake({ directory: folder.path });
  await put(earlier, { _id: 'a', ...work }, { _id: 'drafts.b', ...work });
  await earlier.stop();
  const sql = new DatabaseSync(join(folder.path, 'lake.sqlite'));
  sql.exec(`
    drop table text_index;
    drop table text_rows;
    drop index documents_by_update;
    alter table documents drop column updated_at;
    pragma user_version = 3;
  `);
  sql.close();
  const told: string[] = [];
  const logger = { ...silentLogger, info: (_: object, message: string) => void told.push(message) };
  const lake = createLake({ directory: folder.path, projectId: 'p', dataset: 'd', logger });
  expect(told).toContain('the index of texts is made');
  await lake.close();
  const running = await startLake({ directory: folder.path });
  try {
    expect(await whereIs(running, 'butterfly')).toEqual(['a', 'drafts.b']);
    expect(running.lake.store.idsUpdatedSince('2020')).toEqual(['a', 'drafts.b']);
  } finally {
    await running.stop();
    folder.remove();
  }
});
