import fc from 'fast-check';

import { directory } from '@/lib/pages/directory';
import {
  isCanonical,
  letter,
  oneOf,
  pageNumber,
  parameterValues,
  queryOf,
  searchText,
  slugValue,
  year,
} from '@/lib/pages/parameters';
import { publications } from '@/lib/pages/publications';

const { parameters } = publications;
const canonical = (query: string) =>
  queryOf(parameters, parameterValues(parameters, new URLSearchParams(query)));

test.each([
  ['as it is', 'Devin Kwok', 'Devin Kwok'],
  ['spaces around and between', '  Devin \t  Kwok\n', 'Devin Kwok'],
  ['spaces beside signs that nobody sees', 'a \u0000 b\t\u0000\tc', 'a b c'],
  ['spaces that do not break', 'a\u00a0\u202fb', 'a b'],
  ['an accent as a sign of its own', 'e\u0301', 'é'],
  ['NUL', 'a\u0000b', 'a b'],
  ['half of a sign', 'a\ud800', 'a\ufffd'],
  ['signs that are not assigned', 'a\u0378b\ue000c', 'a b c'],
  ['a whole sign beyond the first plane', '😀', '😀'],
  ['tags and operators', '<b>" OR *', '<b>" OR *'],
])('a text: %s', (_name, text, value) => {
  expect(searchText(text)).toBe(value);
});

test.each(['', '   ', '\u0000\n', '\u00a0'])('%j is no text', (text) => {
  expect(searchText(text)).toBeUndefined();
});

test('of a text of 10 kB some hundred signs are kept, none of them half', () => {
  expect(searchText('a'.repeat(10_000))).toBe('a'.repeat(200));
  expect(searchText('😀'.repeat(5_000))).toBe('😀'.repeat(200));
  expect(searchText(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
});

test.each([
  [slugValue, ['devin-kwok', 'a', '2025'], ['Devin', 'a_b', '../x', 'é', '', '-a', 'a--b', 'a b']],
  [
    year,
    ['2025', '1000', '9999'],
    ['0', '999', '02025', '10000', '2025.0', '-2025', ' 2025', '٢٠٢٥'],
  ],
  [
    pageNumber,
    ['2', '10', '9999'],
    ['0', '1', '01', '-2', '1e3', '2.0', '10000', '1000000000', ' 2'],
  ],
  [letter, ['a', 'z'], ['A', 'é', 'ab', '', '1']],
  [oneOf(['current', 'alumni']), ['alumni'], ['Alumni', 'toString', '']],
])('a value is what the parameter can have: %#', (parameter, possible, impossible) => {
  for (const value of possible) expect(parameter(value)).toBe(value);
  for (const value of impossible) expect(parameter(value)).toBeUndefined();
});

test.each([
  ['nothing', '', ''],
  ['one', 'year=2025', 'year=2025'],
  [
    'in the order of the definition',
    'page=2&topic=a&q=x&year=2025',
    'q=x&year=2025&topic=a&page=2',
  ],
  ['what a form sends for fields that are empty', 'q=&year=&type=&topic=&person=', ''],
  ['the first of several', 'year=2024&year=2025', 'year=2024'],
  ['the first that is possible of several', 'year=&year=x&year=2025', 'year=2025'],
  ['without unknown ones', 'utm_source=x&year=2025&__proto__=y&constructor=z', 'year=2025'],
  ['without impossible values', 'year=abc&type=poem&topic=A&page=0', ''],
  ['without the number of the first page', 'year=2025&page=1', 'year=2025'],
  ['spaces as a form writes them', 'q=a%20b', 'q=a+b'],
  ['a percent sign', 'q=100%', 'q=100%25'],
  ['bytes that are no text', 'q=%E9', 'q=%EF%BF%BD'],
  ['NUL', 'q=%00', ''],
])('the canonical form: %s', (_name, given, query) => {
  expect(canonical(given)).toBe(query);
  expect(isCanonical(parameters, new URLSearchParams(query))).toBe(true);
});

test.each([
  ['in another order', 'year=2025&q=x', false],
  ['twice', 'year=2025&year=2025', false],
  ['with an empty one', 'q=x&year=', false],
  ['with an unknown one anywhere', 'utm=1&q=x&b=2&year=2025', true],
  ['with an unknown one alone', 'utm=1', true],
  ['with a value that is written otherwise', 'q=+x', false],
])('a query is canonical: %s', (_name, query, is) => {
  expect(isCanonical(parameters, new URLSearchParams(query))).toBe(is);
});

/** Texts of all that can be typed, and of what is close to values that are possible. */
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(' ', '\t', '\u0000', '\u0378', 'e', '\u0301', '\ud83d', 'ﬁ') }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', '1', '2', '2025', 'conference', 'alumni', 'professor', 'a', 'devin-kwok'),
);

describe.each([
  ['publications', publications.parameters],
  ['directory', directory.parameters],
])('of any query of %s', (_name, known) => {
  const name = fc.constantFrom(...Object.keys(known), 'unknown', '__proto__', 'toString');
  const query = fc
    .array(fc.tuple(name, value), { maxLength: 12 })
    .map((pairs) => new URLSearchParams(pairs));
  const form = (given: URLSearchParams) => queryOf(known, parameterValues(known, given));

  test('the canonical form is its own canonical form, so a redirect leads to no other', () => {
    fc.assert(
      fc.property(query, (given) => {
        const once = form(given);
        expect(form(new URLSearchParams(once))).toBe(once);
        expect(isCanonical(known, new URLSearchParams(once))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the canonical form is short, and of letters that every address can have', () => {
    fc.assert(
      fc.property(query, (given) => {
        expect(form(given)).toMatch(/^[\w.*+%=&-]{0,4000}$/);
      }),
    );
  });
});
