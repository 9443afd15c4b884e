import type { ChangedDocument } from '@/lib/import/merge/changed-document';
import { mutationsOf } from '@/lib/import/merge/changed-document';
import { mergeChanges } from '@/lib/import/merge/merge-changes';
import type { MergeSources } from '@/lib/import/merge/merge-sources';
import { emptyProvenance, provenanceDocument } from '@/lib/import/provenance/provenance';
import { keptApart } from '@/lib/import/decisions/decision';

const work = (id: string, fields: object = {}) => ({
  _id: id,
  _type: 'publication',
  _rev: `rev-${id}`,
  slug: { _type: 'slug', current: id.replace('drafts.', 'draft-of-') },
  title: id,
  ...fields,
});

const sources = (some: Partial<MergeSources>): MergeSources => ({
  kept: { id: 'a', published: work('a') },
  dropped: { id: 'b', published: work('b') },
  referrers: [],
  provenances: {},
  items: [],
  decisions: [],
  signedByBoth: [],
  ...some,
});

/** What is there after a merge, by `_id`; null for what is deleted. */
function after(some: Partial<MergeSources>): Record<string, unknown> {
  const changes = mergeChanges(sources(some));
  if (!isChanges(changes)) throw new Error(changes.reason);
  return Object.fromEntries(changes.map((one) => [one.id, one.after ?? null]));
}

function isChanges(
  changes: ReturnType<typeof mergeChanges>,
): changes is readonly ChangedDocument[] {
  return Array.isArray(changes);
}

describe('what is published and what is a draft', () => {
  test('two published works: the one has all at once', () => {
    expect(after({ dropped: { id: 'b', published: work('b', { code: 'c' }) } })).toEqual({
      a: expect.objectContaining({ title: 'a', code: 'c', formerSlugs: ['b'] }),
      b: null,
    });
  });

  test('a draft of the kept one has it too, so that publishing it takes nothing back', () => {
    const kept = { id: 'a', published: work('a'), draft: work('drafts.a', { title: 'newer' }) };
    const dropped = { id: 'b', published: work('b', { code: 'c' }) };
    expect(after({ kept, dropped })).toEqual({
      a: expect.objectContaining({ title: 'a', code: 'c', formerSlugs: ['b'] }),
      'drafts.a': expect.objectContaining({ title: 'newer', code: 'c', formerSlugs: ['b'] }),
      b: null,
    });
  });

  test('what only a draft of the dropped one says is not published', () => {
    const dropped = { id: 'b', draft: work('drafts.b', { code: 'c' }) };
    expect(after({ dropped })).toEqual({
      'drafts.a': expect.objectContaining({ title: 'a', code: 'c', formerSlugs: ['draft-of-b'] }),
      'drafts.b': null,
    });
  });

  test('a draft of the dropped one that says nothing more makes no draft', () => {
    expect(after({ dropped: { id: 'b', draft: work('drafts.b') } })).toEqual({ 'drafts.b': null });
  });

  test('two drafts make a draft', () => {
    const kept = { id: 'a', draft: work('drafts.a') };
    const dropped = { id: 'b', draft: work('drafts.b', { code: 'c' }) };
    expect(after({ kept, dropped })).toEqual({
      'drafts.a': expect.objectContaining({ code: 'c' }),
      'drafts.b': null,
    });
  });

  test('a draft that keeps a published one: visitors see what they saw, at its address', () => {
    const kept = { id: 'a', draft: work('drafts.a', { code: 'secret' }) };
    expect(after({ kept })).toEqual({
      a: { ...work('b'), _id: 'a' },
      'drafts.a': expect.objectContaining({ title: 'drafts.a', formerSlugs: ['b'] }),
      b: null,
    });
  });
});

test('what referred to the other refers to the one, drafts too, and nothing else is written', () => {
  const person = (id: string, ref: string) => ({
    _id: id,
    _type: 'researcher',
    featuredWorks: [{ _key: '1', _type: 'reference', _ref: ref }],
  });
  const referrers = [person('p', 'b'), person('drafts.p', 'b'), person('q', 'c')];
  const found = after({ referrers });
  expect(found).toMatchObject({ p: person('p', 'a'), 'drafts.p': person('drafts.p', 'a') });
  expect(found).not.toHaveProperty('q');
});

test('what was imported into the other was imported into the one', () => {
  const entry = (_key: string) => ({ _key, source: 'crossref' as const, at: 'x', value: '"c"' });
  const provenance = {
    ...emptyProvenance('b'),
    identifiers: ['doi:10.5555/x'],
    fields: [entry('code'), entry('title'), entry('versions.v.venue')],
  };
  const venue = [{ _key: 'v', _type: 'version', kind: 'journal', venue: 'c' }];
  const found = after({
    kept: {
      id: 'a',
      published: work('a', { versions: [{ _key: 'v', _type: 'version', kind: 'preprint' }] }),
    },
    dropped: { id: 'b', published: work('b', { code: 'c', versions: venue }) },
    provenances: { dropped: { document: provenanceDocument(provenance), provenance } },
    items: [{ _id: 'import.item.1', _type: 'importItem', work: 'b' }],
  });
  expect(found).toMatchObject({
    'import.provenance.a': {
      work: 'a',
      identifiers: ['doi:10.5555/x'],
      fields: [{ _key: 'code' }, { _key: 'versions.v-2.venue' }],
    },
    'import.provenance.b': null,
    'import.item.1': { work: 'a' },
  });
});

test('who was kept apart from the other is kept apart from the one', () => {
  const decisions = [keptApart('b', 'c'), keptApart('b', 'd'), keptApart('a', 'd')];
  const found = after({ decisions });
  expect(Object.keys(found).toSorted()).toEqual(['a', 'b', keptApart('a', 'c')._id]);
});

const person = (_type: string, id: string) => ({ id, published: { _id: id, _type, name: id } });

test.each<[string, Partial<MergeSources>, object]>([
  ['one is gone', { dropped: { id: 'b' } }, { reason: 'gone' }],
  ['they are one', { dropped: { id: 'a', published: work('a') } }, { reason: 'gone' }],
  ['they are of two types', { dropped: person('topic', 'b') }, { reason: 'gone' }],
  [
    'a member would go into a coauthor',
    { kept: person('coauthor', 'a'), dropped: person('researcher', 'b') },
    { reason: 'memberStays' },
  ],
  [
    'both sign a work',
    { kept: person('coauthor', 'a'), dropped: person('coauthor', 'b'), signedByBoth: ['X'] },
    { reason: 'signOneWork', works: ['X'] },
  ],
])('a merge is refused when %s', (_, some, refusal) => {
  expect(mergeChanges(sources(some))).toEqual(refusal);
});

test('a person does not come to supervise themselves', () => {
  const supervisors = [
    { _key: '1', _type: 'supervision', person: { _type: 'reference', _ref: 'b' } },
  ];
  const kept = { id: 'a', published: { _id: 'a', _type: 'researcher', name: 'a', supervisors } };
  expect(after({ kept, dropped: person('researcher', 'b') })).toMatchObject({
    a: { supervisors: [] },
  });
});

test('documents without anything are merged all the same', () => {
  const bare = (id: string) => ({ id, published: { _id: id, _type: 'publication' } });
  expect(after({ kept: bare('a'), dropped: bare('b') })).toEqual({ b: null });
});

test('every mutation but a creation is refused if the document is not as it was', () => {
  const document = { _id: 'a', _type: 'publication', _rev: '1', title: 'A' };
  expect(mutationsOf({ id: 'a', before: document, after: { ...document, title: 'B' } })).toEqual([
    { patch: { id: 'a', ifRevisionID: '1', set: { title: 'B' } } },
  ]);
  expect(mutationsOf({ id: 'a', before: document })).toEqual([
    { patch: { id: 'a', ifRevisionID: '1', unset: ['noSuchField'] } },
    { delete: { id: 'a' } },
  ]);
  expect(mutationsOf({ id: 'a', after: document })).toEqual([
    { create: { _id: 'a', _type: 'publication', title: 'A' } },
  ]);
});
