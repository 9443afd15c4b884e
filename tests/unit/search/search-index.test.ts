import { SearchIndex } from '@/lib/search/search-index';

import { coauthorRow, personRow, subjectRow, workRow } from './rows';

const all = { offset: 0, limit: 100 };
const none = { people: [], subjects: [], works: [] };

function filledIndex(): SearchIndex {
  const index = new SearchIndex();
  index.save({
    people: [
      personRow('devin', {
        name: 'Devin Kwok',
        identifiers: ['0000-0002-1825-0097'],
        topics: ['deep'],
        institutions: ['mcgill'],
      }),
      coauthorRow('colin', { name: 'Colin Raffel' }),
    ],
    subjects: [
      subjectRow('topic', 'deep', { names: ['Apprentissage profond', 'Deep learning'] }),
      subjectRow('institution', 'mcgill', { names: ['Université McGill'] }),
    ],
    works: [
      workRow('paper', {
        title: 'Papillons',
        date: '2025',
        topics: ['deep'],
        authors: [{ id: 'devin' }, { id: 'colin' }],
        identifiers: ['10.1007/abc'],
      }),
    ],
  });
  return index;
}

/** Every id that a text finds, of every type. */
const found = (index: SearchIndex, text: string) =>
  index.search(text).sections.flatMap(({ ids }) => ids);

test('a document that is saved again is there once, with its new words only', () => {
  const index = filledIndex();
  index.save({ ...none, people: [personRow('devin', { name: 'Devin Chan' })] });
  expect(index.count()).toBe(5);
  expect(found(index, 'chan')).toEqual(['devin']);
  expect(found(index, '0000-0002-1825-0097')).toEqual([]);
  expect(index.people({ topic: 'deep' }, all).ids).toEqual([]);
  expect(index.people({ institution: 'mcgill' }, all).ids).toEqual([]);
  expect(index.people({ text: 'kwok' }, all).ids).toEqual([]);
});

test('a work that is saved again after its person and topic is found by their new names', () => {
  const index = filledIndex();
  const paper = workRow('paper', {
    title: 'Papillons',
    topics: ['deep'],
    authors: [{ id: 'devin' }, { id: 'colin' }],
  });
  index.save({
    people: [personRow('devin', { name: 'Devin Chan' })],
    subjects: [subjectRow('topic', 'deep', { names: ['Réseaux'] })],
    works: [paper],
  });
  const texts = ['kwok', 'chan', 'apprentissage', 'reseaux'];
  expect(texts.map((text) => index.works({ text }, all).ids)).toEqual([
    [],
    ['paper'],
    [],
    ['paper'],
  ]);
});

test('what is not kept is found by nothing, is counted nowhere, and has no address', () => {
  const index = filledIndex();
  expect(index.keepOnly(new Set(['colin', 'mcgill'])).toSorted()).toEqual([
    'deep',
    'devin',
    'paper',
  ]);
  expect(index.ids().toSorted()).toEqual(['colin', 'mcgill']);
  for (const text of ['devin', 'papillons', 'deep', '10.1007/abc', '0000-0002-1825-0097']) {
    expect(found(index, text)).toEqual([]);
  }
  expect(index.named('topic', 'deep')).toBeUndefined();
  expect(index.named('person', 'devin')).toBeUndefined();
  const works = index.works({}, all);
  expect([works.count, works.years, works.topics, works.people]).toEqual([0, [], [], []]);
});

test('the place of what was removed has nothing of it for what comes next', () => {
  const index = filledIndex();
  index.keepOnly(new Set());
  index.save({
    people: [personRow('new', { name: 'New Person' })],
    subjects: [],
    works: [workRow('other', { title: 'Autre chose' })],
  });
  expect(index.works({ topic: 'deep' }, all).ids).toEqual([]);
  expect(index.works({ person: 'devin' }, all).ids).toEqual([]);
  expect(index.people({ topic: 'deep' }, all).ids).toEqual([]);
  expect(found(index, 'papillons')).toEqual([]);
});

test('to keep what is there removes nothing', () => {
  const index = filledIndex();
  expect(index.keepOnly(new Set([...index.ids(), 'elsewhere']))).toEqual([]);
  expect(index.count()).toBe(5);
});

test('a document of another type takes the place of one with its id', () => {
  const index = filledIndex();
  index.save({ ...none, subjects: [subjectRow('topic', 'devin', { names: ['Kites'] })] });
  expect(index.count()).toBe(5);
  expect(found(index, 'kites')).toEqual(['devin']);
  expect(index.people({}, all).ids).toEqual([]);
});

test('a slug names a document of the type that is asked for, and a member before a coauthor', () => {
  const index = filledIndex();
  index.save({
    people: [coauthorRow('c', { slug: 'same' }), personRow('m', { slug: 'same' })],
    subjects: [subjectRow('institution', 'i', { slug: 'deep' })],
    works: [],
  });
  expect(index.named('person', 'same')?.id).toBe('m');
  expect(index.named('topic', 'deep')?.id).toBe('deep');
  expect(index.named('institution', 'deep')?.id).toBe('i');
  expect(index.named('topic', 'mcgill')).toBeUndefined();
  expect(index.named('person', '')).toBeUndefined();
});

test('a transaction that fails leaves the index as it was', () => {
  const index = filledIndex();
  const broken = {
    ...workRow('broken'),
    get title(): string {
      throw new Error('broken');
    },
  };
  expect(() => index.save({ ...none, works: [workRow('first'), broken] })).toThrow('broken');
  expect(index.ids()).not.toContain('first');
  index.save({ ...none, works: [workRow('second')] });
  expect(index.ids()).toContain('second');
});

test('documents that lack everything are kept, and change nothing for the others', () => {
  const index = filledIndex();
  index.save({
    people: [personRow('', { id: 'blank', name: '', filingName: '', slug: undefined })],
    subjects: [subjectRow('topic', 'blank-topic', { names: [], slug: undefined })],
    works: [workRow('blank-work', { title: '', slug: undefined })],
  });
  expect(found(index, 'devin')).toEqual(['devin', 'paper']);
  expect(found(index, 'blank')).toEqual([]);
});

test.each([
  '"',
  '*',
  '(',
  'AND',
  'NEAR(a b)',
  '-',
  'name:devin',
  '^',
  "'; DROP TABLE person; --",
  '%',
  '_',
  '\u0000',
  '\ud800',
  'a'.repeat(10_000),
  'mot '.repeat(10_000),
  '{name} : x',
  '😀',
])('%j asks nothing of the database but words', (text) => {
  const index = filledIndex();
  expect(() => index.search(text)).not.toThrow();
  expect(() => index.works({ text }, all)).not.toThrow();
  expect(() => index.people({ text }, all)).not.toThrow();
  expect(found(index, 'devin')).toEqual(['devin', 'paper']);
});
