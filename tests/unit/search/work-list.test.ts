import { SearchIndex } from '@/lib/search/search-index';
import type { WorkFilters } from '@/lib/search/work-list';

import { coauthorRow, personRow, subjectRow, workRow } from './rows';

const all = { offset: 0, limit: 100 };
const index = new SearchIndex();
index.save({
  people: [
    personRow('anais', { name: 'Anaïs Tremblay', institutions: ['mcgill'] }),
    personRow('devin', { name: 'Devin Kwok', institutions: ['mila'] }),
    personRow('hidden', { slug: undefined }),
    coauthorRow('colin', { name: 'Colin Raffel' }),
    coauthorRow('devin-before', { name: 'D. Kwok', member: 'devin' }),
  ],
  subjects: [
    subjectRow('topic', 'deep', { names: ['Apprentissage profond', 'Deep learning'] }),
    subjectRow('topic', 'theory', { names: ['Théorie', 'Theory'] }),
    subjectRow('institution', 'mcgill'),
    subjectRow('institution', 'mila'),
  ],
  works: [
    workRow('w1', {
      title: 'Élagage des réseaux',
      date: '2025-03',
      kind: 'journal',
      topics: ['deep'],
      authors: [{ id: 'anais' }, { id: 'devin' }],
      identifiers: ['10.1007/abc'],
    }),
    workRow('w2', {
      title: 'Butterfly effects',
      otherTitles: ['L’effet papillon'],
      date: '2025-03-02',
      kind: 'preprint',
      topics: ['deep', 'theory'],
      authors: [{ id: 'devin-before' }, { id: 'colin' }],
      abstracts: ['Des perturbations infimes.'],
      identifiers: ['2401.01867', '10.48550/arXiv.2401.01867'],
    }),
    workRow('w3', {
      title: 'A zebra',
      date: '2024',
      kind: 'preprint',
      topics: ['theory'],
      authors: [{ id: 'hidden' }, { printedName: 'Zoé Ø. Printed' }],
      venues: ['Proceedings of Things', 'PoT 2024'],
    }),
    workRow('w4', { title: 'B of the same year', date: '2024', kind: 'dataset' }),
    workRow('w5', { title: 'Without a date', slug: undefined }),
  ],
});

const found = (filters: WorkFilters) => index.works(filters, all).ids;
const counts = (values: readonly { value: string; count: number }[]) =>
  values.map(({ value, count }) => `${value} ${count}`);

test('works are in order, the newest first, then by title; those without a date are last', () => {
  expect(found({})).toEqual(['w2', 'w1', 'w3', 'w4', 'w5']);
  expect(index.works({}, all).count).toBe(5);
});

test.each<[string, WorkFilters, string[]]>([
  ['year', { year: 2024 }, ['w3', 'w4']],
  ['a year without works', { year: 1950 }, []],
  ['kind', { kind: 'preprint' }, ['w2', 'w3']],
  ['topic', { topic: 'theory' }, ['w2', 'w3']],
  ['a member, with what was written as a coauthor', { person: 'devin' }, ['w2', 'w1']],
  ['who was a coauthor', { person: 'devin-before' }, ['w2']],
  ['a coauthor', { person: 'colin' }, ['w2']],
  ['a person without a page', { person: 'hidden' }, ['w3']],
  ['an institution, by its people', { institution: 'mila' }, ['w2', 'w1']],
  ['nobody', { person: 'nobody' }, []],
  ['a word of the title without its accent', { text: 'elagage' }, ['w1']],
  ['a word of the title in other letters', { text: 'ÉLAGAGE' }, ['w1']],
  ['the beginning of the last word', { text: 'des rés' }, ['w1']],
  ['no beginning of another word', { text: 'rés élagage' }, []],
  ['words in any order', { text: 'réseaux élagage' }, ['w1']],
  ['a word of the translated title', { text: 'papillon' }, ['w2']],
  ['an elided word', { text: 'l’effet' }, ['w2']],
  ['a word of the abstract', { text: 'infimes' }, ['w2']],
  ['the name of an author', { text: 'tremblay' }, ['w1']],
  ['the name of the member whom a coauthor became', { text: 'devin' }, ['w2', 'w1']],
  ['a name as it is printed', { text: 'Zoe O Printed' }, ['w3']],
  ['the name of a topic in either language', { text: 'apprentissage' }, ['w2', 'w1']],
  ['the name of a topic in the other one', { text: 'deep learning' }, ['w2', 'w1']],
  ['a venue', { text: 'proceedings of things' }, ['w3']],
  ['an initial of an author', { text: 'c. raffel' }, ['w2']],
  ['a name and a year', { text: 'kwok 2025' }, ['w2', 'w1']],
  ['a DOI', { text: 'https://doi.org/10.1007/ABC' }, ['w1']],
  ['an arXiv identifier with a version', { text: 'arXiv:2401.01867v2' }, ['w2']],
  ['a DOI that nobody has', { text: '10.1007/abd' }, []],
  ['signs alone', { text: '…' }, []],
  ['an operator', { text: 'papillon OR zebra' }, []],
  ['a sign of a query', { text: '"papillon' }, ['w2']],
  ['a column of the index', { text: 'title:papillon' }, []],
  ['several at once', { topic: 'deep', person: 'devin', year: 2025, kind: 'journal' }, ['w1']],
  ['what contradicts itself', { year: 2024, person: 'devin' }, []],
])('by %s', (_name, filters, ids) => {
  expect(found(filters)).toEqual(ids);
  expect(index.works(filters, all).count).toBe(ids.length);
});

test('the choices of a filter are counted without that filter, and with the others', () => {
  const list = index.works({ year: 2025, kind: 'preprint' }, all);
  expect(counts(list.years)).toEqual(['2025 1', '2024 1']);
  expect(counts(list.kinds)).toEqual(['journal 1', 'preprint 1']);
  expect(counts(list.topics)).toEqual(['deep 1', 'theory 1']);
  expect(counts(list.people)).toEqual(['devin 1']);
});

test('topics and people are counted without their own filter', () => {
  expect(counts(index.works({ topic: 'deep' }, all).topics)).toEqual(['deep 2', 'theory 2']);
  expect(counts(index.works({ person: 'anais' }, all).people)).toEqual(['devin 2', 'anais 1']);
});

test('the choices of a list that a text leaves', () => {
  const list = index.works({ text: 'papillon' }, all);
  expect(counts(list.years)).toEqual(['2025 1']);
  expect(counts(list.kinds)).toEqual(['preprint 1']);
});

test('people who are chosen from are members with a page', () => {
  expect(counts(index.works({}, all).people)).toEqual(['devin 2', 'anais 1']);
});

test('each count is that of the list which its choice leads to', () => {
  const filters: WorkFilters[] = [{}, { year: 2025 }, { kind: 'preprint' }, { topic: 'theory' }];
  for (const given of filters) {
    const list = index.works(given, all);
    for (const { value, count } of list.years) {
      expect(found({ ...given, year: Number(value) })).toHaveLength(count);
    }
    for (const { value, count } of list.kinds) {
      expect(found({ ...given, kind: value })).toHaveLength(count);
    }
    for (const { value, count } of list.topics) {
      expect(found({ ...given, topic: value })).toHaveLength(count);
    }
    for (const { value, count } of list.people) {
      expect(found({ ...given, person: value })).toHaveLength(count);
    }
  }
});

test('slices are parts of one order, and the count is that of all', () => {
  const pages = [0, 2, 4].map((offset) => index.works({}, { offset, limit: 2 }));
  expect(pages.flatMap(({ ids }) => ids)).toEqual(found({}));
  expect(pages.map(({ count }) => count)).toEqual([5, 5, 5]);
  expect(index.works({}, { offset: 10, limit: 2 }).ids).toEqual([]);
  expect(index.works({}, { offset: 0, limit: 0 }).count).toBe(5);
});

test('a text that was asked before leaves nothing behind', () => {
  expect(found({ text: 'papillon' })).toEqual(['w2']);
  expect(index.people({ text: 'papillon' }, all).ids).toEqual([]);
  expect(found({ text: 'zebra' })).toEqual(['w3']);
  expect(found({})).toHaveLength(5);
});
