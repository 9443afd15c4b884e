/** A work of every kind as schema.org describes it. */
import { scholarlyWork } from '@/lib/json-ld/work';
import { workKinds } from '@/lib/domain/vocabulary';
import { bibliographicRecord, collaboration } from '@/tests/unit/metadata/bibliographic-record';
import { workPage, work } from '@/tests/unit/components/fixtures/works';

import { nodesIn, readVocabulary, unknownTerms } from './schema-org';

const vocabulary = readVocabulary();
const at = { address: { page: 'work', slug: 'butterfly' }, language: 'fr' } as const;
const shown = workPage(
  work('a', 'A', { abstract: { text: 'Un résumé.' }, award: { text: 'Prix' } }),
  {
    topics: [{ id: 'a', name: { text: 'Apprentissage profond' } }],
  },
);
const dataOf = (parts: Parameters<typeof bibliographicRecord>[0] = {}) =>
  nodesIn(scholarlyWork(shown, bibliographicRecord(parts), at))[0] ?? {};

test('the vocabulary knows schema.org, and would find what is not in it', () => {
  expect(vocabulary.size).toBeGreaterThan(800);
  expect(unknownTerms({ '@type': 'Person', name: 'A', nmae: 'B' }, vocabulary)).toEqual([
    'Person.nmae',
  ]);
  expect(unknownTerms({ '@type': 'Persson' }, vocabulary)).toEqual(['Persson']);
  expect(unknownTerms({ author: { name: 'A' } }, vocabulary)).toHaveLength(2);
});

test.each(workKinds)(
  'a work of the kind %s has a type and properties that schema.org knows',
  (kind) => {
    const data = dataOf({ kind });
    expect(unknownTerms(data, vocabulary)).toEqual([]);
    expect(data).toMatchObject({
      name: 'The Butterfly Effect',
      datePublished: '2025-07-13',
      inLanguage: 'en',
      author: [{ name: 'Gül Sena Altıntaş' }, { name: 'Devin Kwok' }, { name: 'Colin Raffel' }],
    });
  },
);

test.each(['journal', 'conference', 'workshop', 'preprint'] as const)(
  'a paper of the kind %s is a scholarly article',
  (kind) => {
    expect(dataOf({ kind })['@type']).toBe('ScholarlyArticle');
  },
);

test('an author is a person with the name alone and the page, if there is one', () => {
  const [altintas, , raffel] = nodesIn(dataOf()['author']);
  expect(Object.keys(altintas ?? {})).toEqual(['@type', '@id', 'url', 'name']);
  expect(raffel).toEqual({ '@type': 'Person', name: 'Colin Raffel' });
});

test('a consortium is an organization', () => {
  const [author] = nodesIn(
    dataOf({ authors: [{ name: 'ATLAS', isOrganization: true }] })['author'],
  );
  expect(author).toEqual({ '@type': 'Organization', name: 'ATLAS' });
});

test('all 3,000 authors are named', () => {
  expect(nodesIn(dataOf({ authors: collaboration(3000) })['author'])).toHaveLength(3000);
});

test('a journal, its volume and its issue are within each other', () => {
  expect(dataOf({ kind: 'journal' })['isPartOf']).toEqual({
    '@type': 'PublicationIssue',
    issueNumber: '4',
    isPartOf: {
      '@type': 'PublicationVolume',
      volumeNumber: '267',
      isPartOf: { '@type': 'Periodical', name: 'International Conference on Machine Learning' },
    },
  });
});

test('what is not known is not there, not even as an empty text', () => {
  const nothing = workPage(work('a', 'A'));
  const record = bibliographicRecord({
    ...{ authors: [], date: undefined, venue: undefined, volume: undefined, issue: undefined },
    ...{ pages: undefined, doi: undefined, arxivId: undefined },
  });
  expect(Object.keys(scholarlyWork(nothing, record, at))).toEqual([
    '@type',
    '@id',
    'url',
    'name',
    'inLanguage',
  ]);
});
