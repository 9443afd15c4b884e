import type { PeopleFilters } from '@/lib/search/people-list';
import { SearchIndex } from '@/lib/search/search-index';

import { coauthorRow, personRow, subjectRow } from './rows';

const all = { offset: 0, limit: 100 };
const index = new SearchIndex();
index.save({
  people: [
    personRow('zoe', {
      name: 'Zoé Éclair',
      role: 'professor',
      institutions: ['mila', 'mcgill'],
      topics: ['deep'],
      about: ['Chaire de recherche'],
    }),
    personRow('jp', {
      name: 'Jean-Pierre O’Brien',
      otherNames: ['JP Brian'],
      role: 'doctoral',
      institutions: ['mcgill'],
      topics: ['deep', 'theory'],
    }),
    personRow('adam', { name: 'Adam Eclair', status: 'alumni', role: 'professor' }),
    personRow('lukasz', { name: 'Łukasz Łaska', topics: ['theory'] }),
    personRow('digits', { name: '50 Cent', filingName: '50 Cent' }),
    personRow('chinese', { name: '郭德纲' }),
    coauthorRow('colin', { name: 'Colin Eclair' }),
  ],
  subjects: [
    subjectRow('topic', 'deep'),
    subjectRow('topic', 'theory'),
    subjectRow('institution', 'mila'),
    subjectRow('institution', 'mcgill'),
  ],
  works: [],
});

const found = (filters: PeopleFilters) => index.people(filters, all).ids;
const counts = (values: readonly { value: string; count: number }[]) =>
  values.map(({ value, count }) => `${value} ${count}`);

test('members are in the order of their family names, without accents; coauthors are none', () => {
  expect(found({})).toEqual(['digits', 'adam', 'zoe', 'chinese', 'lukasz', 'jp']);
});

test.each<[string, PeopleFilters, string[]]>([
  ['role', { role: 'professor' }, ['adam', 'zoe']],
  ['status', { status: 'alumni' }, ['adam']],
  ['institution', { institution: 'mcgill' }, ['zoe', 'jp']],
  ['topic', { topic: 'theory' }, ['lukasz', 'jp']],
  ['letter', { letter: 'e' }, ['adam', 'zoe']],
  ['the letter of a name with a stroke', { letter: 'l' }, ['lukasz']],
  ['the letter of a name in another script', { letter: 'g' }, ['chinese']],
  ['a letter that no name has', { letter: 'x' }, []],
  ['name, without accents', { text: 'zoe eclair' }, ['zoe']],
  ['name, in the other order', { text: 'Éclair, Zoé' }, ['zoe']],
  ['the beginning of a name', { text: 'ecl' }, ['adam', 'zoe']],
  ['an initial and a name', { text: 'Z. Éclair' }, ['zoe']],
  ['a compound as one word', { text: 'jeanpierre' }, ['jp']],
  ['one with a space', { text: 'jean pierre' }, ['jp']],
  ['an apostrophe, straight or not', { text: "o'brien" }, ['jp']],
  ['none', { text: 'obrien' }, ['jp']],
  ['another name', { text: 'jp brian' }, ['jp']],
  ['a name in its own script', { text: '郭德纲' }, ['chinese']],
  ['no word of a position', { text: 'chaire' }, []],
  ['several at once', { institution: 'mcgill', topic: 'deep', role: 'doctoral' }, ['jp']],
  ['what contradicts itself', { letter: 'e', role: 'doctoral' }, []],
])('by %s', (_name, filters, ids) => {
  expect(found(filters)).toEqual(ids);
  expect(index.people(filters, all).count).toBe(ids.length);
});

test('the choices of a filter are counted without that filter, and with the others', () => {
  const list = index.people({ role: 'professor', institution: 'mcgill' }, all);
  expect(counts(list.roles)).toEqual(['doctoral 1', 'professor 1']);
  expect(counts(list.institutions)).toEqual(['mcgill 1', 'mila 1']);
  expect(counts(list.topics)).toEqual(['deep 1']);
  expect(counts(list.statuses)).toEqual(['current 1']);
  expect(counts(list.letters)).toEqual(['e 1']);
});

test('letters and statuses are counted without their own filter', () => {
  expect(counts(index.people({ letter: 'e' }, all).letters)).toEqual(['e 2', 'g 1', 'l 1', 'o 1']);
  expect(counts(index.people({ status: 'alumni' }, all).statuses)).toEqual([
    'alumni 1',
    'current 5',
  ]);
});

test('slices are parts of one order, and the count is that of all', () => {
  const pages = [0, 4].map((offset) => index.people({}, { offset, limit: 4 }));
  expect(pages.flatMap(({ ids }) => ids)).toEqual(found({}));
  expect(pages.map(({ count }) => count)).toEqual([6, 6]);
});
