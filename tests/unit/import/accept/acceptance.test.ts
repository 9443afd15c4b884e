import { acceptance } from '@/lib/import/accept/acceptance';
import { overwritesNobody } from '@/lib/import/accept/accept-items';
import type { Target } from '@/lib/import/accept/work-acceptance';
import { importPeople } from '@/lib/import/authors/import-people';
import { emptyProvenance, provenanceIn } from '@/lib/import/provenance/provenance';
import type { QueueItem } from '@/lib/import/queue/queue-item';
import type { StoredDocument } from '@/lib/import/store/content-store';
import { importedWork } from '@/lib/import/work/imported-work';
import { journal, preprint, record } from '../records/source-records';
import { queueItem } from '../records/queue-items';

const at = '2026-03-03T10:00:00Z';
const item = queueItem('a', [record()]);
const empty: Target = { id: 'publication-a', provenance: emptyProvenance('publication-a') };

function accept(
  one: QueueItem,
  target: Target = empty,
  more: Partial<Parameters<typeof acceptance>[1]> = {},
) {
  const people = importPeople([], () => undefined).resolve(importedWork(one.records).authors.value);
  return acceptance(one, {
    target,
    people,
    takes: overwritesNobody,
    slugs: new Set(),
    at,
    ...more,
  });
}

/** What a content store has after the mutations of an acceptance. */
function stored({ mutations }: ReturnType<typeof accept>, id: string): StoredDocument | undefined {
  for (const mutation of mutations) {
    if ('create' in mutation && mutation.create._id === id) return mutation.create;
  }
  return undefined;
}
const patched = ({ mutations }: ReturnType<typeof accept>, id: string) =>
  mutations.flatMap((mutation) =>
    'patch' in mutation && mutation.patch.id === id ? [mutation.patch] : [],
  )[0];

test('a new work is a draft with its coauthors, its provenance, and an item that was accepted', () => {
  const { mutations, slug } = accept(item);
  expect(mutations.map((one) => Object.keys(one)[0])).toEqual([
    'createIfNotExists',
    'createIfNotExists',
    'create',
    'create',
    'patch',
  ]);
  expect(slug).toBe('on-the-shape-of-loss-surfaces');
  const draft = stored(accept(item), 'drafts.publication-a');
  expect(draft).toMatchObject({
    _type: 'publication',
    title: 'On the shape of loss surfaces',
    language: 'en',
    type: 'article',
    slug: { _type: 'slug', current: slug },
    versions: [{ _type: 'version', ...journal() }],
  });
  expect(provenanceIn(stored(accept(item), 'import.provenance.publication-a'))).toMatchObject({
    work: 'publication-a',
    identifiers: ['doi:10.5555/one'],
  });
  expect(patched(accept(item), 'import.item.a')).toEqual({
    id: 'import.item.a',
    ifRevisionID: 'r1',
    set: { status: 'accepted', work: 'publication-a' },
  });
});

test('nothing that is written is ever published', () => {
  for (const mutation of accept(item).mutations) {
    const [written] = Object.values(mutation);
    expect('_id' in written ? written._id : written.id).toMatch(/^(drafts|import)\./);
  }
});

test.each([
  [
    'a title that is taken',
    record(),
    ['on-the-shape-of-loss-surfaces'],
    'on-the-shape-of-loss-surfaces-2',
  ],
  [
    'a title in Han',
    record({ title: { language: 'zh', text: '损失曲面的形状' } }),
    [],
    'publication-a',
  ],
  [
    'a title in Han whose `_id` is taken',
    record({ title: { text: '损失' } }),
    ['publication-a'],
    'publication-a-2',
  ],
] as const)('%s has a free slug', (_, one, taken, slug) => {
  expect(accept(queueItem('a', [one]), empty, { slugs: new Set(taken) }).slug).toBe(slug);
});

const work = {
  _type: 'publication',
  title: 'On the shape of loss surfaces',
  language: 'en',
  type: 'article',
  slug: { _type: 'slug', current: 'shape' },
  versions: [{ _key: 'k', _type: 'version', kind: 'preprint', arxivId: '2401.01867' }],
};
const published = {
  ...work,
  _id: 'w',
  _rev: 'p1',
  _createdAt: 'c',
  _updatedAt: 'u',
  award: 'kept',
};
const draft = { ...work, _id: 'drafts.w', _rev: 'd1', note: 'in the draft only' };
const target: Target = { id: 'w', provenance: emptyProvenance('w') };

test('a published work without a draft gets one, with all that is published', () => {
  const one = accept(item, { ...target, published });
  expect(one.slug).toBeUndefined();
  const made = stored(one, 'drafts.w');
  expect(made).toMatchObject({
    ...work,
    _id: 'drafts.w',
    award: 'kept',
    versions: [...work.versions, { _type: 'version', ...journal() }],
  });
  for (const name of ['_rev', '_createdAt', '_updatedAt']) expect(made).not.toHaveProperty(name);
});

test('a draft is changed if it is still the one that was read, and only in what changes', () => {
  const one = accept(item, { ...target, draft, published });
  expect(patched(one, 'drafts.w')).toMatchObject({ ifRevisionID: 'd1' });
  expect(Object.keys(patched(one, 'drafts.w')?.set ?? {}).toSorted()).toEqual([
    'authors',
    'versions',
  ]);
  expect(stored(one, 'drafts.w')).toBeUndefined();
});

test('what is published is never looked at where there is a draft', () => {
  const one = accept(item, {
    ...target,
    draft,
    published: { ...published, title: 'Something else' },
  });
  expect(one.changes.map(({ path }) => path)).not.toContain('title');
});

test('only what is taken is written and remembered', () => {
  const one = accept(item, { ...target, draft }, { takes: ({ path }) => path.endsWith('.doi') });
  expect(one.changes.map(({ path }) => path)).toEqual(['versions.doi-10-5555-one.doi']);
  expect(one.mutations.some((mutation) => 'createIfNotExists' in mutation)).toBe(false);
  expect(Object.keys(patched(one, 'drafts.w')?.set ?? {})).toEqual(['versions']);
});

test('an editor who wrote another title keeps it, unless it is taken', () => {
  const mine = { ...target, draft: { ...draft, title: 'My title' } };
  const untouched = accept(item, mine);
  expect(patched(untouched, 'drafts.w')?.set).not.toHaveProperty('title');
  const taken = accept(item, mine, { takes: () => true });
  expect(patched(taken, 'drafts.w')?.set).toMatchObject({ title: work.title });
});

test('a second time nothing at all is written', () => {
  const first = accept(item);
  const provenance = provenanceIn(stored(first, 'import.provenance.publication-a'));
  const again = accept(
    { ...item, status: 'accepted', work: 'publication-a' },
    {
      ...empty,
      draft: stored(first, 'drafts.publication-a'),
      provenance: provenance ?? empty.provenance,
      provenanceRevision: 'x',
    },
  );
  expect([again.mutations, again.changes]).toEqual([[], []]);
});

test('a record that adds only an identifier is remembered, and changes no work', () => {
  const first = accept(item);
  const provenance = provenanceIn(stored(first, 'import.provenance.publication-a'));
  const more = queueItem('a', [record(), record({ source: 'openalex', sourceId: 'W1' })]);
  const again = accept(more, {
    ...empty,
    draft: stored(first, 'drafts.publication-a'),
    provenance: provenance ?? empty.provenance,
    provenanceRevision: 'x',
  });
  expect(again.changes).toEqual([]);
  expect(again.mutations).toMatchObject([
    { patch: { id: 'import.provenance.publication-a', ifRevisionID: 'x' } },
    { patch: { id: 'import.item.a' } },
  ]);
});

test('three hundred authors are one work, and nobody new', () => {
  const authors = Array.from({ length: 300 }, (_, place) => ({
    name: `Given Family${place}`,
    isOrganization: false,
  }));
  const one = accept(queueItem('a', [record({ authors })]));
  expect(one.mutations.some((mutation) => 'createIfNotExists' in mutation)).toBe(false);
  expect(stored(one, 'drafts.publication-a')?.authors).toHaveLength(300);
});

test('a preprint and an article of one item are two versions', () => {
  const both = queueItem('a', [
    record(),
    record({ source: 'arxiv', sourceId: 'x', versions: [preprint()] }),
  ]);
  expect(stored(accept(both), 'drafts.publication-a')?.versions).toHaveLength(2);
});
