import fc from 'fast-check';

import { byGroqJs } from './by-groq-js';
import { answerOf } from './no-documents';

const text = fc.constantFrom('', 'a', 'A b', 'ab', '*', 'a*', 'a.b', 'drafts', '-', 'é');
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: fc.array(text, { maxLength: 3 }) },
  fc.array(fc.oneof(text, fc.constantFrom(null, 1, true, {}, ['a'])), { maxLength: 3 }),
  fc.constantFrom(null, 0, 1.5, true, {}, { a: 'a' }, [[]]),
);

/** Ways to write an operand: what is carried to our functions is written differently for each. */
const operand = (name: 'left' | 'right') =>
  fc.constantFrom(
    `$${name}`,
    `($${name})`,
    `${name}`,
    `@.${name}`,
    `${name}[]`,
    `[${name}, "a"]`,
    `[...${name}, "b"]`,
    `select(true => ${name})`,
    `coalesce(${name}, "a*")`,
    `$all[0].${name}`,
    `$all[].${name}`,
    `^.${name}`,
    '"a"',
    '"*"',
    'null',
    '3',
    'dateTime("2026-01-01T00:00:00Z")',
    'path("a")',
    '@',
    '*',
    '*[_id == "x"]',
    '*[_id == "x"].title',
    '*[true][0].title',
    '[]',
  );

const operator = fc.constantFrom('match', 'in');

test('operands of every kind, written in every way, give what groq-js gives', async () => {
  const question = fc.tuple(value, value, operand('left'), operator, operand('right'));
  await fc.assert(
    fc.asyncProperty(question, async ([left, right, first, compare, second]) => {
      const groq = `$all[]{"x": ${first} ${compare} ${second}, "y": [@][${first} ${compare} ${second}]}`;
      const params = { left, right, all: [{ left, right }] };
      expect(await answerOf(groq, params)).toEqual(await byGroqJs(groq, params));
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

const pattern = fc.constantFrom(
  '"*"',
  '"**"',
  '"drafts"',
  '"drafts.**"',
  '"a.b.**"',
  'right',
  '$right',
  'null',
  '3',
  '[]',
);

test('`in path()` of any operand gives what groq-js gives', async () => {
  const withoutDots = value.filter((each) => typeof each !== 'string' || !each.includes('.'));
  const id = fc.constantFrom('drafts.x', 'drafts.x.y', 'drafts.', 'drafts', 'a.drafts.x', 'a.b.c');
  const question = fc.tuple(fc.oneof(id, value), withoutDots, operand('left'), pattern);
  await fc.assert(
    fc.asyncProperty(question, async ([left, right, first, second]) => {
      const groq = `$all[]{"x": ${first} in path(${second}), "y": !(${first} in (path(${second})))}`;
      const params = { left, right, all: [{ left, right }] };
      expect(await answerOf(groq, params)).toEqual(await byGroqJs(groq, params));
    }),
    { numRuns: 1_000, seed: 1 },
  );
});
