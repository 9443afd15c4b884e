import { SearchIndex } from '@/lib/search/search-index';

import { personRow, subjectRow, workRow } from './rows';

const index = new SearchIndex();
index.save({
  people: [
    personRow('rolnick', { name: 'David Rolnick' }),
    personRow('dziugaite', { name: 'Gintare Karolina Dziugaite' }),
    personRow('li', { name: 'Wei Lii' }),
    personRow('anand', { name: 'Nikhil Anand' }),
  ],
  subjects: [subjectRow('topic', 'deep', { names: ['Apprentissage profond'] })],
  works: [
    workRow('w1', { title: 'Butterfly effects in 2024' }),
    workRow('w2', { title: 'Effective rivers' }),
    workRow('w3', { title: 'Rivers, mains and manes' }),
    workRow('w4', { title: 'Mains again' }),
    workRow('w5', { title: 'Time and again' }),
  ],
});
const found = (text: string) => {
  const { words, sections, isCorrected, isPartial } = index.search(text);
  return { words, ids: sections.flatMap(({ ids }) => ids), isCorrected, isPartial };
};

test.each([
  ['a letter is missing', 'rolnik', 'rolnick', ['rolnick']],
  ['the first letter is missing', 'olnick', 'rolnick', ['rolnick']],
  ['a letter is too many', 'rollnick', 'rolnick', ['rolnick']],
  ['a letter is wrong', 'rolnisk', 'rolnick', ['rolnick']],
  ['two letters have changed places', 'dzuigaite', 'dziugaite', ['dziugaite']],
  ['one of several words', 'david rolnik', 'david rolnick', ['rolnick']],
  ['two of several', 'buterfly efects', 'butterfly effects', ['w1']],
  ['with its accents', 'aprentissâge profond', 'apprentissage profond', ['deep']],
  ['a short word is nearer than a name', 'aand', 'anand', ['anand']],
  ['the commonest of several that are near', 'maens', 'mains', ['w3', 'w4']],
])('when %s, what was meant is found', (_name, text, corrected, ids) => {
  const answer = found(text);
  expect(answer.words.join(' ')).toBe(corrected);
  expect(answer.ids.toSorted()).toEqual(ids);
  expect(answer).toMatchObject({ isCorrected: true, isPartial: false });
});

test.each([
  ['that has what it finds', 'butterfly'],
  ['that is the beginning of one', 'butterf'],
  ['with two letters wrong', 'rulnisk'],
  ['too short', 'lee'],
  ['of figures', '2023'],
  ['of 5 kB', 'rolnick'.repeat(700)],
])('a word %s is not corrected', (_name, text) => {
  expect(found(text).isCorrected).toBe(false);
});

test('words that each are somewhere, but nowhere together, are not corrected', () => {
  expect(found('david butterfly')).toMatchObject({ isCorrected: false, isPartial: true });
});

test('of words of which none can be meant, the others find what has some of them', () => {
  const answer = found('rivers zzzzzz');
  expect(answer).toMatchObject({ isCorrected: false, isPartial: true });
  expect(answer.ids.toSorted()).toEqual(['w2', 'w3']);
});

test('what is gone corrects nothing', () => {
  const other = new SearchIndex();
  other.save({
    people: [personRow('rolnick', { name: 'David Rolnick' })],
    subjects: [],
    works: [],
  });
  other.keepOnly(new Set());
  expect(other.search('rolnik')).toMatchObject({ sections: [], isCorrected: false });
});
