import { fillPlan, fillWork } from '@/lib/import/accept/fill-work';
import { overwritesNobody } from '@/lib/import/accept/accept-items';
import type { WorkDocument } from '@/lib/import/changes/work-fields';
import { emptyProvenance, provenanceIn } from '@/lib/import/provenance/provenance';
import type { SourceRecord } from '@/lib/import/source-record';
import type { Mutation, StoredDocument } from '@/lib/import/store/content-store';
import { record } from '../records/source-records';

const id = 'publication-1';
const at = '2026-03-03T12:00:00Z';

/** A store that has these documents, and keeps what it is to write. */
function storeOf(...documents: StoredDocument[]) {
  const written: Mutation[] = [];
  return {
    written,
    query: async () => documents,
    transact: async (mutations: readonly Mutation[]) => void written.push(...mutations),
  };
}

function planFor(work: WorkDocument, records: readonly SourceRecord[] = [record()]) {
  const provenance = emptyProvenance(id);
  return fillPlan({ records, work, provenance, people: [], choices: new Map() });
}

interface Fill {
  readonly seen?: WorkDocument;
  readonly initial?: WorkDocument;
  readonly slugs?: readonly string[];
  /** Whether the editor ticks what would be replaced. */
  readonly replacesAll?: boolean;
}

async function fill(store: ReturnType<typeof storeOf>, options: Fill) {
  const { seen = {}, initial = {}, slugs, replacesAll = false } = options;
  const { changes, people } = planFor(seen);
  return fillWork(store, {
    id,
    initial,
    records: [record()],
    taken: changes.filter((change) => replacesAll || overwritesNobody(change)),
    people,
    slugs: new Set(slugs),
    at,
  });
}

const draft = { _id: `drafts.${id}`, _type: 'publication', _rev: 'r1' };

test('a document that nobody wrote in yet becomes a draft, with its coauthors and where it is from', async () => {
  const store = storeOf();
  const written = await fill(store, {});
  expect(written).toMatchObject({ isNew: true, slug: 'on-the-shape-of-loss-surfaces' });
  const created = store.written.flatMap((one) => ('create' in one ? [one.create] : []));
  expect(created[0]).toMatchObject({
    _id: draft._id,
    title: 'On the shape of loss surfaces',
    slug: { current: 'on-the-shape-of-loss-surfaces' },
    language: 'en',
  });
  const provenance = provenanceIn(created[1]);
  expect(provenance?.identifiers).toContain('doi:10.5555/one');
  expect(provenance?.fields.map(({ _key }) => _key)).toContain('title');
  const people = store.written.flatMap((one) =>
    'createIfNotExists' in one ? [one.createIfNotExists._id] : [],
  );
  expect(people).toEqual([
    'drafts.coauthor-import-devin-kwok',
    'drafts.coauthor-import-maria-silva',
  ]);
});

test('what a new document begins with is kept', async () => {
  const store = storeOf();
  await fill(store, { seen: { type: 'thesis' }, initial: { type: 'thesis' } });
  expect(store.written).toContainEqual({
    create: expect.objectContaining({ _id: draft._id, type: 'thesis' }),
  });
});

test('a draft is changed only where it is empty, and gets the address that it lacks', async () => {
  const own = { ...draft, title: 'My own title' };
  const store = storeOf(own);
  await fill(store, { seen: own, slugs: ['my-own-title'] });
  const [patch] = store.written.flatMap((one) => ('patch' in one ? [one.patch] : []));
  expect(patch).toMatchObject({
    id: draft._id,
    ifRevisionID: 'r1',
    set: { slug: { current: 'my-own-title-2' } },
  });
  expect(Object.keys(patch?.set ?? {}).toSorted()).toEqual([
    'authors',
    'language',
    'slug',
    'type',
    'versions',
  ]);
});

test('an address that is there stays', async () => {
  const own = { ...draft, slug: { _type: 'slug', current: 'here' } };
  const store = storeOf(own);
  await fill(store, { seen: own });
  const [patch] = store.written.flatMap((one) => ('patch' in one ? [one.patch] : []));
  expect(Object.keys(patch?.set ?? {})).not.toContain('slug');
});

test('a published work gets a draft with all that it has', async () => {
  const store = storeOf({ _id: id, _type: 'publication', _rev: 'r0', award: 'kept' });
  await fill(store, {});
  const created = store.written.flatMap((one) => ('create' in one ? [one.create] : []));
  expect(created[0]).toMatchObject({ _id: draft._id, award: 'kept' });
  expect(created[0]).not.toHaveProperty('_rev');
});

test('what the editor ticks is replaced', async () => {
  const own = { ...draft, title: 'My own title' };
  const store = storeOf(own);
  await fill(store, { seen: own, replacesAll: true });
  const [patch] = store.written.flatMap((one) => ('patch' in one ? [one.patch] : []));
  expect(patch?.set).toMatchObject({ title: 'On the shape of loss surfaces' });
});

test.each<[string, StoredDocument, WorkDocument]>([
  ['wrote a title', { ...draft, title: 'Written meanwhile' }, {}],
  ['changed the title', { ...draft, title: 'Written meanwhile' }, { title: 'As it was' }],
])('nothing is written when somebody %s since the editor looked', async (_what, now, seen) => {
  const store = storeOf(now);
  expect(await fill(store, { seen, replacesAll: true })).toBeUndefined();
  expect(store.written).toEqual([]);
});
