import {
  findPeople,
  peopleIn,
  type Person,
  wordsOf,
} from '@/sanity/studio/inputs/authors/people-search';

const row = (_id: string, name: string, more: Record<string, unknown> = {}) => ({
  _id,
  _type: _id.includes('researcher') ? 'researcher' : 'coauthor',
  name,
  alternateNames: null,
  slug: null,
  isMember: false,
  ...more,
});

const people = peopleIn([
  row('researcher-gul', 'Gül Sena Altıntaş', { alternateNames: ['Sena Altintas-Demir'] }),
  row('researcher-devin', 'Devin Kwok'),
  row('coauthor-kwok', 'Kwok Devin'),
  row('coauthor-oneill', 'Siobhán O’Neill'),
  row('coauthor-wang', '王欣玥'),
  row('coauthor-lukasz', 'Łukasz Żółć'),
  row('coauthor-anne', 'Anne-Marie D. Ørsted'),
]);
const names = (query: string, list: readonly Person[] = people) =>
  findPeople(list, query, 10).map(({ name }) => name);

test.each([
  ['altintas', 'Gül Sena Altıntaş'],
  ['GÜL SENA', 'Gül Sena Altıntaş'],
  ['gul altı', 'Gül Sena Altıntaş'],
  ['demir', 'Gül Sena Altıntaş'],
  ['o’neill', 'Siobhán O’Neill'],
  ['neill siobhan', 'Siobhán O’Neill'],
  ['王欣', '王欣玥'],
  ['lukasz zol', 'Łukasz Żółć'],
  ['marie orsted', 'Anne-Marie D. Ørsted'],
  ['a. d. ø', 'Anne-Marie D. Ørsted'],
])('%j finds %s', (query, name) => expect(names(query)).toEqual([name]));

test.each(['', '   ', '.,-', 'kwokk', 'evin', '%', '\\', '*'])('%j finds nobody', (query) =>
  expect(names(query)).toEqual([]),
);

test('who is named exactly so comes first, a member before others', () => {
  expect(names('kwok devin')).toEqual(['Kwok Devin', 'Devin Kwok']);
  expect(names('dev')).toEqual(['Devin Kwok', 'Kwok Devin']);
  const twins = peopleIn([row('coauthor-a', 'Ada Lim'), row('researcher-a', 'Ada Lim')]);
  expect(findPeople(twins, 'ada', 10).map(({ type }) => type)).toEqual(['researcher', 'coauthor']);
});

test('no more than asked for', () => expect(findPeople(people, 'a', 1)).toHaveLength(1));

test('a draft is the person of its published document, as the draft names them', () => {
  expect(
    peopleIn([row('drafts.coauthor-a', 'New'), row('coauthor-a', 'Old'), row('drafts.x', 'Only')]),
  ).toMatchObject([
    { id: 'coauthor-a', name: 'New', isPublished: true },
    { id: 'x', name: 'Only', isPublished: false },
  ]);
});

test('a coauthor who has become a member is found as that member only', () => {
  const both = peopleIn([
    row('coauthor-a', 'Ada Lim', { isMember: true }),
    row('researcher-a', 'Ada Lim'),
  ]);
  expect(both.map(({ id }) => id)).toEqual(['researcher-a']);
});

test.each([[undefined], [null], ['x'], [[null, 1, {}, { _id: 'a' }, row('coauthor-a', ' ')]]])(
  'of %j as an answer nobody comes and nothing breaks',
  (answer) => expect(peopleIn(answer)).toEqual([]),
);

test('twenty thousand people are searched within a keystroke', () => {
  const many = peopleIn(
    Array.from({ length: 20_000 }, (_, i) => row(`coauthor-${i}`, `Éloïse ${i} Nguyễn-Tremblay`)),
  );
  const before = performance.now();
  expect(findPeople(many, 'nguyen 19999', 12)).toHaveLength(1);
  expect(performance.now() - before).toBeLessThan(1000);
});

test('the words of a name', () => {
  expect(wordsOf('  Jean-Luc d’Alembert, Ph.D. ')).toEqual([
    'jean',
    'luc',
    'd',
    'alembert',
    'ph',
    'd',
  ]);
});
