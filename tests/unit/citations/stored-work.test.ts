import { peopleOf, storedWorkView } from '@/lib/citations/stored-work';
import { works } from '@/sanity/seed/documents';

import { samplePeople } from './sample-works';

const [butterfly] = works;
const names = (document: unknown, people: unknown = samplePeople) =>
  storedWorkView(document, people, 'en')?.authors.map(({ name }) => name);

test('the people of a stored publication are those its authorships refer to, each once', () => {
  expect(peopleOf(butterfly)).toEqual([
    'researcher-gul-sena-altintas',
    'researcher-devin-kwok',
    'coauthor-colin-raffel',
    'researcher-david-rolnick',
  ]);
  const authors = [...(butterfly?.authors ?? []), ...(butterfly?.authors ?? [])];
  expect(peopleOf({ authors })).toHaveLength(4);
});

test('a stored publication is shown with the names of its people', () => {
  expect(names(butterfly)).toEqual([
    'Gül Sena Altıntaş',
    'Devin Kwok',
    'Colin Raffel',
    'David Rolnick',
  ]);
});

test('somebody who is not published is named as the paper prints them, or not at all', () => {
  const authors = butterfly?.authors.map((authorship, place) =>
    place === 1 ? { ...authorship, printedName: 'D. Kwok' } : authorship,
  );
  expect(names({ ...butterfly, authors }, [])).toStrictEqual([
    undefined,
    'D. Kwok',
    undefined,
    undefined,
  ]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'x'],
  ['no title', { _id: 'a', authors: [] }],
  ['a blank title', { _id: 'a', title: '  ' }],
])('%s is shown as nothing', (_, document) => {
  expect(peopleOf(document)).toEqual([]);
  expect(storedWorkView(document, samplePeople, 'fr')).toBeUndefined();
});

test.each([
  ['no authors', {}],
  ['authors that are a text', { authors: 'x' }],
  ['an author being added', { authors: [{ _key: 'a', _type: 'authorship' }] }],
  ['an author that is nothing', { authors: [null, 7, { person: 'x' }, { person: { _ref: 7 } }] }],
])('a draft with a title and %s is shown', (_, fields) => {
  expect(peopleOf(fields)).toEqual([]);
  expect(storedWorkView({ _id: 'a', title: 'A', ...fields }, undefined, 'fr')).toMatchObject({
    title: { text: 'A', lang: 'en' },
  });
});
