import { storedWorkView } from '@/lib/citations/stored-work';
import { missingParts } from '@/sanity/studio/citation/missing-parts';

const people = [{ _id: 'a', _type: 'coauthor', name: 'Ada Lim' }];
const author = { person: { _ref: 'a' } };

function missingOf(work: Record<string, unknown>, hasTitle = true) {
  const view = storedWorkView({ _id: 'w', title: 'T', language: 'en', ...work }, people, 'en');
  if (!view) throw new Error('no view');
  return missingParts(view, hasTitle);
}

test('of a work just begun, everything is named', () => {
  expect(missingOf({}, false)).toEqual(['title', 'authors', 'version']);
});

test('of a version without anything, its date, venue and link', () => {
  const versions = [{ _key: 'v', kind: 'journal' }];
  expect(missingOf({ authors: [author], versions })).toEqual(['date', 'venue', 'link']);
});

test('a preprint needs no venue, a work no second link', () => {
  const versions = [
    { _key: 'v', kind: 'preprint', date: '2025' },
    { _key: 'w', kind: 'preprint', date: '2024', arxivId: '2506.13234' },
  ];
  expect(missingOf({ authors: [author], versions })).toEqual([]);
});

test('an author whose name nobody knows is one', () => {
  const versions = [{ _key: 'v', kind: 'preprint', date: '2025', doi: '10.1000/x' }];
  const gone = { _key: 'k', person: { _ref: 'gone' } };
  expect(missingOf({ authors: [author, gone], versions })).toEqual(['unnamed']);
  expect(missingOf({ authors: [{ ...gone, printedName: 'X' }], versions })).toEqual([]);
});
