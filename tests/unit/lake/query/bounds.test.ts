import { limits } from '@/sanity/lake/limits';
import { checkText } from '@/sanity/lake/query/bounds';

import { answerOf } from './no-documents';

const { characters, tokens, nodes, depth, lookups } = limits.query;

/** Each is the largest query of its kind, and the next larger one. */
const sizes: [string, number, (size: number) => string, RegExp][] = [
  ['characters', characters, (size) => `"${'x'.repeat(size - 2)}"`, /longer than \d+ characters/],
  ['characters of white space', characters, (size) => `1${' '.repeat(size - 1)}`, /longer than/],
  ['tokens', tokens, (size) => `1${'+'.repeat(size - 1)}`, /more than \d+ words and signs/],
  ['tokens between spaces', tokens, (size) => `1${' +'.repeat((size - 1) / 2)}`, /words and signs/],
  ['tokens after an open quote', tokens, (size) => `"x" ${'+'.repeat(size - 3)}"`, /words/],
];

test.each(sizes)('%s: %i are read, and more are not', (_name, limit, queryOf, message) => {
  expect(() => checkText(queryOf(limit))).not.toThrow();
  expect(() => checkText(queryOf(limit + 2))).toThrow(message);
});

test('quotes, escapes and comments hide nothing from the count', () => {
  const signs = '+'.repeat(tokens);
  expect(() => checkText(`"\\"${signs}"`)).not.toThrow();
  expect(() => checkText(`'"'${signs}`)).toThrow(/words and signs/);
  expect(() => checkText(`"\\\\"${signs}`)).toThrow(/words and signs/);
  expect(() => checkText(`// "\n${signs}`)).toThrow(/words and signs/);
  expect(() => checkText(`1 /${signs}`)).toThrow(/words and signs/);
});

test('a text of a hundred thousand escapes is one word', () => {
  expect(() => checkText(`"${'\\"'.repeat(characters / 2 - 2)}"`)).not.toThrow();
});

test.each<[string, string, RegExp]>([
  ['parts', `[${'a,'.repeat(nodes / 2)}a]`, /more than \d+ parts/],
  ['parts of a chain of operators', `1${'+1'.repeat(nodes / 2)}`, /nested more than/],
  ['nested parentheses', `${'('.repeat(depth)}1${')'.repeat(depth)}`, /nested more than \d+ deep/],
  ['nested objects', `{"a":${'{"a":'.repeat(depth)}1${'}'.repeat(depth + 1)}`, /nested more than/],
  ['parents', `^${'.^'.repeat(tokens)}`, /words and signs/],
  ['look-ups', `[${'*,'.repeat(lookups)}*]`, /more than \d+ look-ups/],
  ['dereferences', `[${'a->,'.repeat(lookups)}a->]`, /more than \d+ look-ups/],
  ['look-ups in look-ups', `[${'*[a->b],'.repeat(lookups / 2)}*]`, /more than \d+ look-ups/],
  [
    'functions that call each other twice',
    `${Array.from({ length: 14 }, (_, n) => `fn f::f${n}($x) = $x{"a": f::f${n + 1}(@), "b": f::f${n + 1}(@)};`).join('')}fn f::f14($x) = $x{"a": 1};f::f0(@)`,
    /more than \d+ parts/,
  ],
])('too many %s are refused', async (_name, groq, message) => {
  await expect(answerOf(groq, {})).rejects.toMatchObject({
    status: 400,
    message: expect.stringMatching(message),
  });
});

test.each<[string, string, unknown]>([
  ['parts', `count([${'a,'.repeat(nodes / 2 - 10)}a])`, nodes / 2 - 9],
  ['nested parentheses', `${'('.repeat(depth - 1)}1${')'.repeat(depth - 1)}`, 1],
  ['look-ups', `count([${'*,'.repeat(lookups - 1)}*])`, lookups],
])('as many %s as allowed are evaluated', async (_name, groq, expected) => {
  expect(await answerOf(groq, {})).toEqual(expected);
});
