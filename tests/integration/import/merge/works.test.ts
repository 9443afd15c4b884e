/** Two works that become one, undone again, as the site and the next import then see them. */
import { readRedirect } from '@/lib/content/addresses/read-redirect';
import { readProfile } from '@/lib/content/profile/read';
import { mergeDocuments } from '@/lib/import/merge/merge-documents';
import { keptMerges } from '@/lib/import/merge/merge-record';
import { readMerges, undoMerge } from '@/lib/import/merge/undo-merge';
import { provenanceDocument } from '@/lib/import/provenance/provenance';
import { itemDocument } from '@/lib/import/queue/queue-item';
import type { SourceRecord } from '@/lib/import/source-record';
import { clientStore } from '@/lib/import/store/client-store';
import { readKnown } from '@/lib/import/verdicts/read-known';
import { verdicts } from '@/lib/import/verdicts/verdicts';
import { recordIdentifiers } from '@/lib/import/work/record-identifiers';
import { dependents } from '@/lib/revalidation/dependents';

import { kwok, rolnick, tiny } from '../../content/sample-ids';
import {
  authors,
  paper,
  reference,
  type SampleLake,
  startSampleLake,
  weakly,
} from '../../content/sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(async () => {
  await lake.restore();
  await lake.editor.delete({ query: '*[_id in path("import.**")]' });
});
afterAll(() => lake.stop());

const store = () => clientStore(lake.editor);
const stored = (id: string) => lake.editor.getDocument(id);
let count = 0;
const options = {
  newKey: () => `key${(count += 1)}`,
  now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, count)),
  by: 'Ada',
};
const merge = (kept: string, dropped: string) =>
  mergeDocuments(store(), { kept, dropped }, options);
const version = (fields: object) => ({ _key: 'v', _type: 'version', ...fields });

const [kept, dropped] = ['publication-kept', 'publication-dropped'];

/** Two published works, the second one featured by a member, with a draft of its own, and in the queue. */
async function twoWorks(): Promise<void> {
  await lake.write(
    paper('kept', {
      authors: authors(kwok),
      versions: [version({ kind: 'preprint', arxivId: '2501.00001', date: '2025' })],
    }),
    paper('dropped', {
      formerSlugs: ['older'],
      authors: authors(kwok, rolnick),
      code: 'https://example.org/code',
      versions: [version({ kind: 'journal', doi: '10.5555/dropped', venue: 'Annals' })],
    }),
    {
      ...paper('dropped', { title: 'Dropped, corrected' }),
      _id: `drafts.${dropped}`,
      authors: authors(kwok),
      data: 'https://example.org/data',
    },
  );
  await lake.editor
    .patch(kwok)
    .set({
      featuredWorks: [
        { ...weakly(kept), _key: 'a' },
        { ...weakly(tiny), _key: 'b' },
        { ...weakly(dropped), _key: 'c' },
      ],
    })
    .commit();
  await lake.editor
    .patch(rolnick)
    .set({ featuredWorks: [{ ...weakly(dropped), _key: 'c' }] })
    .commit();
}

/** Everything that is stored but what the store itself writes. */
async function everything(): Promise<unknown[]> {
  const all = await lake.editor.fetch<Record<string, unknown>[]>(
    '*[!(_id in path("import.merge.*")) && !(_type match "sanity.*" || _type match "system.*")] | order(_id)',
  );
  return all.map(({ _rev, _updatedAt, ...document }) => document);
}

test('two works become one: the old addresses lead on, and what named the other names this one', async () => {
  await twoWorks();
  const outcome = await merge(kept, dropped);
  expect(outcome).toMatchObject({ state: 'merged', leavesDraft: true });
  expect(await stored(kept)).toMatchObject({
    title: 'kept',
    slug: { current: 'kept' },
    formerSlugs: ['older', 'dropped'],
    code: 'https://example.org/code',
    authors: authors(kwok),
    versions: [
      { _key: 'v', arxivId: '2501.00001' },
      { _key: 'v-2', doi: '10.5555/dropped' },
    ],
  });
  // What only the draft of the dropped one said is not published.
  expect(await stored(kept)).not.toHaveProperty('data');
  expect(await stored(`drafts.${kept}`)).toMatchObject({ data: 'https://example.org/data' });
  expect(await stored(dropped)).toBeUndefined();
  expect(await stored(`drafts.${dropped}`)).toBeUndefined();
  expect(await stored(kwok)).toMatchObject({
    featuredWorks: [
      { _key: 'a', _ref: kept },
      { _key: 'b', _ref: tiny },
    ],
  });
  expect(await stored(rolnick)).toMatchObject({ featuredWorks: [{ _key: 'c', _ref: kept }] });
  for (const slug of ['dropped', 'older']) {
    expect(await readRedirect(lake.reader, 'work', slug)).toEqual({ page: 'work', slug: 'kept' });
  }
});

test('undone, every document is as it was, and it can be done again', async () => {
  await twoWorks();
  const before = await everything();
  for (const _ of [1, 2]) {
    const outcome = await merge(kept, dropped);
    if (outcome.state !== 'merged') throw new Error('not merged');
    expect(await everything()).not.toEqual(before);
    expect(await readMerges(store())).toMatchObject([
      { _id: outcome.record, kind: 'work', by: 'Ada', kept: { title: 'kept' } },
    ]);
    expect(await undoMerge(store(), outcome.record)).toEqual({ state: 'undone' });
    expect(await everything()).toEqual(before);
    expect(await readMerges(store())).toEqual([]);
    expect(await undoMerge(store(), outcome.record)).toEqual({ state: 'forgotten' });
  }
});

test('a document that somebody wrote since is named, and nothing is undone', async () => {
  await twoWorks();
  const outcome = await merge(kept, dropped);
  if (outcome.state !== 'merged') throw new Error('not merged');
  await lake.editor.patch(kept).set({ title: 'Kept, and written' }).commit();
  const before = await everything();
  expect(await undoMerge(store(), outcome.record)).toEqual({
    state: 'changedSince',
    titles: ['Kept, and written'],
  });
  expect(await everything()).toEqual(before);
});

test.each(['the kept work', 'the dropped work', 'a document that refers to it'])(
  'somebody who writes %s at the same moment, each time, is not overwritten',
  async (whom) => {
    await twoWorks();
    const id = whom === 'the kept work' ? kept : whom === 'the dropped work' ? dropped : rolnick;
    const before = await everything();
    const inner = store();
    let writes = 0;
    const outcome = await mergeDocuments(
      {
        query: inner.query,
        transact: async (mutations) => {
          writes += 1;
          await lake.editor.patch(id).set({ award: [] }).commit();
          return inner.transact(mutations);
        },
      },
      { kept, dropped },
      options,
    );
    expect(outcome).toEqual({ state: 'refused', refusal: { reason: 'changed' } });
    expect(writes).toBe(2);
    await lake.editor.patch(id).unset(['award']).commit();
    expect(await everything()).toEqual(before);
  },
);

const record: SourceRecord = {
  source: 'orcid',
  sourceId: '0000-0002-1825-0097/1',
  title: { text: 'A title that nobody would find alike' },
  type: 'article',
  authors: [],
  hasMoreAuthors: false,
  versions: [{ kind: 'journal', date: '2025', venue: 'Annals' }],
  translatedTitles: [],
  abstracts: [],
  sameWorkAs: [],
  losses: [],
};

test('a record that was taken into the dropped work is here when it comes again', async () => {
  await twoWorks();
  const identifiers = recordIdentifiers(record);
  const item = itemDocument({
    _id: 'import.item.one',
    status: 'accepted',
    batch: 'import.batch.one',
    title: record.title.text,
    identifiers,
    records: [record],
    work: dropped,
  });
  const provenance = provenanceDocument({
    _id: `import.provenance.${dropped}`,
    work: dropped,
    identifiers,
    fields: [
      {
        _key: 'code',
        source: 'orcid',
        at: '2026-01-01T00:00:00Z',
        value: JSON.stringify('https://example.org/code'),
      },
    ],
  });
  await lake.write(item, provenance);
  await merge(kept, dropped);
  expect(await stored('import.item.one')).toMatchObject({ work: kept });
  expect(await stored(`import.provenance.${dropped}`)).toBeUndefined();
  const known = await readKnown(store());
  const again = {
    _id: 'import.item.two',
    status: 'open',
    batch: 'b',
    title: '',
    identifiers,
  } as const;
  expect(verdicts([{ ...again, records: [record] }], known).get('import.item.two')).toMatchObject({
    kind: 'here',
    work: kept,
    reason: { reason: 'importedBefore' },
  });
});

test('a work with 50 references is merged with one mutation for each, and one for each document of the two', async () => {
  await twoWorks();
  await lake.write(
    ...Array.from({ length: 48 }, (_, place) => ({
      _id: `researcher-r${place}`,
      _type: 'researcher',
      name: `R ${place}`,
      slug: { _type: 'slug', current: `r${place}` },
      status: 'current',
      featuredWorks: [{ ...reference(dropped), _key: 'a' }],
    })),
  );
  const outcome = await merge(kept, dropped);
  // 50 that refer to it; the published kept one and its draft; twice two for the dropped one; the record.
  expect(outcome).toMatchObject({ state: 'merged', mutations: 50 + 2 + 4 + 1 });
});

test('every page that showed either, and every old address, is made anew', async () => {
  await twoWorks();
  const changes = await lake.webhooksOf(() => merge(kept, dropped));
  const pages = (
    await Promise.all(changes.map((change) => dependents(change, lake.reader)))
  ).flat();
  for (const slug of ['kept', 'dropped', 'older']) {
    expect(pages).toContainEqual({ page: 'work', slug });
  }
  for (const slug of ['devin-kwok', 'david-rolnick']) {
    expect(pages).toContainEqual({ page: 'profile', slug });
  }
  const profile = await readProfile(lake.reader, 'fr', 'david-rolnick');
  expect(JSON.stringify(profile)).not.toContain('publications/dropped');
});

test('so many merges can be undone, the newest first; older ones are forgotten', async () => {
  await twoWorks();
  const side = { id: 'x', title: 'x' };
  await lake.write(
    ...Array.from({ length: keptMerges }, (_, place) => ({
      _id: `import.merge.old${place}`,
      _type: 'importMerge',
      kind: 'work',
      at: `2025-01-01T00:00:${String(place).padStart(2, '0')}Z`,
      by: '',
      kept: side,
      dropped: side,
      restorations: '[]',
    })),
  );
  const outcome = await merge(kept, dropped);
  if (outcome.state !== 'merged') throw new Error('not merged');
  const ids = (await readMerges(store())).map(({ _id }) => _id);
  expect(ids).toHaveLength(keptMerges);
  expect(ids[0]).toBe(outcome.record);
  expect(ids).not.toContain('import.merge.old0');
});

test('no visitor reads what a merge remembers', async () => {
  await twoWorks();
  await merge(kept, dropped);
  const visitor = lake.editor.withConfig({ token: '', perspective: 'raw' });
  const found = await visitor.fetch('*[_id in path("import.**") || _type == "importMerge"]');
  expect(found).toEqual([]);
  expect(await readMerges(store())).toHaveLength(1);
});
