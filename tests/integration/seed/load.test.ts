import type { SanityClient } from '@sanity/client';
import { createClient as createClient7 } from '@sanity/client-7';
import { documentTypes } from '@/lib/domain/vocabulary';
import { sampleDocuments } from '@/sanity/seed/documents';
import { loadSampleContent } from '@/sanity/seed/load';
import { drawnPortrait } from '@/sanity/seed/portrait/rasterise';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { clientOf } from '@/tests/harness/sanity-clients';

let running: RunningLake;
let lake: { readonly editor: SanityClient; readonly visitor: SanityClient };
beforeEach(async () => {
  running = await startLake();
  lake = { editor: clientOf(running), visitor: clientOf(running, { token: undefined }) };
});
afterEach(() => running.stop());

const all = '*[_type in $types] | order(_id)';
const types = { types: [...documentTypes] };

/** Every document of the site's types as it is stored, drafts included. */
async function stored(
  client: SanityClient,
): Promise<{ _id: string; _type: string; _rev: string; _createdAt: string; _updatedAt: string }[]> {
  return client.fetch(all, types, { perspective: 'raw' });
}

test('an empty lake gets every sample, whole, in one transaction', async () => {
  const { loaded, documents } = await loadSampleContent(lake.editor);
  const portrait = await lake.editor.fetch<string>('*[_type == "sanity.imageAsset"][0]._id');
  const expected = sampleDocuments(portrait).toSorted((a, b) => (a._id < b._id ? -1 : 1));
  expect({ loaded, documents }).toEqual({ loaded: true, documents: expected.length });

  const found = await stored(lake.editor);
  const written = found.map(({ _rev, _createdAt, _updatedAt, ...document }) => document);
  expect(written).toEqual(expected);
  expect(new Set(found.map(({ _rev }) => _rev)).size).toBe(1);
  for (const { _createdAt, _updatedAt } of found) {
    expect(new Date(_createdAt).toISOString()).toBe(_createdAt);
    expect(new Date(_updatedAt).toISOString()).toBe(_updatedAt);
  }
});

test('a second load writes nothing, and what was edited stays', async () => {
  await loadSampleContent(lake.editor);
  await lake.editor.patch('researcher-devin-kwok').set({ name: 'D. Kwok' }).commit();
  await lake.editor.delete('publication-neural-networks-as-paths');
  const before = await stored(lake.editor);
  expect(await loadSampleContent(lake.editor)).toEqual({ loaded: false, documents: 0 });
  expect(await stored(lake.editor)).toEqual(before);
});

test('samples that were all deleted do not come back', async () => {
  await loadSampleContent(lake.editor);
  const ids = (await stored(lake.editor)).map(({ _id }) => _id);
  await ids.reduce((open, id) => open.delete(id), lake.editor.transaction()).commit();
  expect(await loadSampleContent(lake.editor)).toEqual({ loaded: false, documents: 0 });
  expect(await stored(lake.editor)).toEqual([]);
});

test('a lake in which there is only a draft of ours gets nothing', async () => {
  await lake.editor.create({ _id: 'drafts.topic-x', _type: 'topic' });
  expect(await loadSampleContent(lake.editor)).toEqual({ loaded: false, documents: 0 });
  expect(await stored(lake.editor)).toHaveLength(1);
});

test('documents of other types do not count as content', async () => {
  await lake.editor.create({ _id: 'note', _type: 'somethingElse' });
  expect((await loadSampleContent(lake.editor)).loaded).toBe(true);
});

test('of two loads at once, one loads and the other one writes nothing', async () => {
  const loads = await Promise.all([loadSampleContent(lake.editor), loadSampleContent(lake.editor)]);
  expect(loads.map(({ loaded }) => loaded).sort()).toEqual([false, true]);
  const documents = await stored(lake.editor);
  expect(new Set(documents.map(({ _rev }) => _rev)).size).toBe(1);
});

test('a load that stopped after its upload is made good by the next one, with one image', async () => {
  await lake.editor.assets.upload('image', await drawnPortrait(), { filename: 'devin-kwok.png' });
  expect((await loadSampleContent(lake.editor)).loaded).toBe(true);
  expect(await lake.editor.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1);
});

test('a load that is refused leaves nothing', async () => {
  await expect(loadSampleContent(lake.visitor)).rejects.toThrow();
  expect(await stored(lake.editor)).toEqual([]);
  expect((await loadSampleContent(lake.editor)).loaded).toBe(true);
});

test('the client that next-sanity brings loads them too', async () => {
  const { apiHost, token } = lake.editor.config();
  const client = createClient7({
    projectId: 'portrait',
    dataset: 'production',
    apiHost,
    ...(token === undefined ? {} : { token }),
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
  }) as unknown as SanityClient;
  expect((await loadSampleContent(client)).loaded).toBe(true);
  expect((await loadSampleContent(client)).loaded).toBe(false);
});

test('a visitor sees the samples with every reference resolved, and not the marker', async () => {
  await loadSampleContent(lake.editor);
  const profile = await lake.visitor.fetch(
    `*[_type == "researcher" && slug.current == "devin-kwok"][0]{
      name, "supervisors": supervisors[].person->name, "topics": topics[]->slug.current,
      "students": count(*[_type == "researcher" && references(^._id)]),
      "works": count(*[_type == "publication" && references(^._id)]),
      "size": portrait.asset->metadata.dimensions{width, height}
    }`,
  );
  expect(profile).toEqual({
    name: 'Devin Kwok',
    supervisors: ['David Rolnick'],
    topics: ['deep-learning', 'machine-learning-theory'],
    students: 0,
    works: 6,
    size: { width: 1280, height: 1600 },
  });
  expect(
    await lake.visitor.fetch('*[_id match "portrait*"]._id', {}, { perspective: 'raw' }),
  ).toEqual([]);
  expect(
    await lake.editor.fetch('*[_type == "portrait.sampleContent"]._id', {}, { perspective: 'raw' }),
  ).toEqual(['portrait.sample-content']);
});
