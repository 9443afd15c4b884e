import fc from 'fast-check';

import { fold } from '@/sanity/lake/query/fold';
import { foldCase, separator } from '@/sanity/lake/query/text-match';
import { attributePrefix, indexedWords, markers, partsOf } from '@/sanity/lake/store/index-words';

const stamp = '2026-01-01T00:00:00Z';
const document = { _id: 'a', _type: 't', _rev: 'r', _createdAt: stamp, _updatedAt: stamp };

/** The words of the document, or of one of its attributes. */
function wordsFor(attributes: object, attribute?: string): string[] {
  const words = indexedWords({ ...document, ...attributes }).split(' ');
  if (attribute === undefined) return words.filter((word) => !/.\ue001/u.test(word));
  const prefix = attributePrefix(attribute);
  return words.flatMap((word) => (word.startsWith(prefix) ? [word.slice(prefix.length)] : []));
}

function everyCodePoint(check: (letter: string) => boolean): string[] {
  const failed: string[] = [];
  for (let code = 0; code <= 0x10_ff_ff; code += 1) {
    const letter = String.fromCodePoint(code);
    if (!check(letter)) failed.push(code.toString(16));
  }
  return failed;
}

const isSame = (a: string, b: string) => partsOf(a).join('-') === partsOf(b).join('-');

test('a letter has the words of the same letter in another case, but for one', () => {
  expect(everyCodePoint((letter) => isSame(letter, foldCase(letter)))).toEqual(['345']);
});

test('a letter has the words of the letter folded for a search', () => {
  expect(everyCodePoint((letter) => isSame(letter, fold(letter)))).toEqual([]);
});

test('what separates the words of a match separates those of the index', () => {
  const isKept = (letter: string) => !separator.test(letter) || isSame(letter, ' ');
  expect(everyCodePoint(isKept)).toEqual([]);
});

test('the words of two texts together are those of the two', () => {
  const letters = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."abAÉéß.*- '’_Σσς\u0301\u0307\u0327½…ﬁ李한각😀"),
      fc
        .integer({ min: 0, max: 0x10_ff_ff })
        .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
        .map((code) => String.fromCodePoint(code)),
    ),
    maxLength: 8,
  });
  const joined = (parts: string[]) => parts.join('-').replace(/-+/g, '-');
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const [last = '', ...rest] = partsOf(b);
      const together = [...partsOf(a)];
      together.push(`${together.pop() ?? ''}${last}`, ...rest);
      expect(joined(partsOf(`${a}${b}`))).toBe(joined(together));
    }),
    { numRuns: 20_000, seed: 1 },
  );
});

test.each([
  ['L’Étude d’œuvres', ['L', 'ETUDE', 'D', 'OEUVRES']],
  ['U.S. co-author_s', ['US', 'CO', 'AUTHORS']],
  ['İstanbul ılık Straße', ['ISTANBUL', 'ILIK', 'STRASSE']],
  ['李明 😀 \ud801', ['李明', '😀']],
  ['½ a\u0000b', ['1⁄2', 'AB']],
  ['x'.repeat(100), ['X'.repeat(40)]],
])('%j is kept as %j', (title, words) => {
  expect(wordsFor({ title })).toEqual(['A', ...words]);
  expect(wordsFor({ title }, 'title')).toEqual(words);
});

test('a document is found by both its ids, by its own texts, and by words that go through several spans', () => {
  const children = ['but', 'ter', 'fly'].map((text) => ({ _type: 'span', _key: 'secret', text }));
  const words = wordsFor({ _id: 'drafts.b-1', body: [{ _type: 'block', children }] });
  expect(words).toEqual(['DRAFTSB', '1', 'B', 'BUT', 'TER', 'FLY', 'BUTTERFLY']);
});

test('a long text has its words for the whole document only', () => {
  const words = Array.from({ length: 200 }, (_, n) => `W${n}`);
  const abstract = [{ _key: 'fr', value: words.join(' ') }];
  expect(wordsFor({ abstract })).toEqual(['A', ...words]);
  expect(wordsFor({ abstract }, 'abstract')).toEqual([markers.long]);
});

test('a document with too many words, or with a letter whose cases differ, is a candidate for every search', () => {
  const many = Array.from({ length: 21_000 }, (_, n) => `w${n}`);
  expect(wordsFor({ many })).toEqual([markers.always]);
  expect(wordsFor({ text: 'a '.repeat(300_000) })).toEqual([markers.always]);
  expect(wordsFor({ text: 'α\u0345' })).toContain(markers.always);
});
