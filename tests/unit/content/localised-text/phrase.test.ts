import { localisedText } from '@/lib/content/localised-text/result';
import { phraseIn, phraseOf } from '@/lib/content/localised-text/view';
import { parseResult } from '@/lib/content/query-result/parse';
import { noFieldPath } from '@/lib/content/view-context';
import { z } from 'zod';

const field = z.object({ text: localisedText });

const phrase = (stored: unknown, language: 'fr' | 'en') =>
  phraseOf(parseResult(field, { text: stored }).value.text, language, noFieldPath);

const both = [
  { _key: 'fr', language: 'fr', value: 'Doctorat' },
  { _key: 'en', language: 'en', value: 'PhD' },
];

test('a text in the language of the page carries no language of its own', () => {
  expect(phrase(both, 'fr')).toEqual({ text: 'Doctorat' });
  expect(phrase(both, 'en')).toEqual({ text: 'PhD' });
});

test.each([
  ['missing', [both[1]]],
  ['empty', [{ language: 'fr', value: '' }, both[1]]],
  ['blank', [{ language: 'fr', value: ' \n\t ' }, both[1]]],
  ['null', [{ language: 'fr', value: null }, both[1]]],
  ['of the wrong type', [{ language: 'fr', value: { evil: true } }, both[1]]],
])('a text that is %s in French falls back to English and says so', (_, stored) => {
  expect(phrase(stored, 'fr')).toEqual({ text: 'PhD', lang: 'en' });
});

test.each([
  [undefined],
  [null],
  [[]],
  ['Doctorat'],
  [42],
  [{ fr: 'Doctorat' }],
  [[null, 7, 'x', {}]],
])('a field that holds %j has no text', (stored) => {
  expect(phrase(stored, 'fr')).toBeUndefined();
});

test('a title in another language than the page is marked with its own', () => {
  expect(phraseIn('The Butterfly Effect', 'en', 'fr')).toEqual({
    text: 'The Butterfly Effect',
    lang: 'en',
  });
  expect(phraseIn('The Butterfly Effect', 'en', 'en')).toEqual({ text: 'The Butterfly Effect' });
});
