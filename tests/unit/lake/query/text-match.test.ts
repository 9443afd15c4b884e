import fc from 'fast-check';
import { evaluateSync, parse } from 'groq-js';

import { isInPath, matches, termsOf, wordsOf } from '@/sanity/lake/query/text-match';

const tree = parse('$text match $pattern');

function matchedByGroqJs(text: string, pattern: string): unknown {
  return evaluateSync(tree, { params: { text, pattern } }).data;
}

const matched = (text: string, pattern: string) => matches(wordsOf([text]), termsOf(pattern));

/** Letters whose case is irregular, what separates words, what a regular expression reads as more than itself. */
const unit = fc.constantFrom(
  ...'aAbkKsS1_*....  -\n\t\u00a0\u0085\u2028!?+^$|/\\()[]{}<>"\'`~=&#@%,;:',
  ...'éÉßẞıİſ\u212aσςΣŉǰΐµμÅå\u0345ǅǆﬁﬀΰ',
  '\u0000',
  '\u0001',
  '\u0002',
  '\ud801\udc28',
  '\ud801\udc00',
  '\ud801',
  '\udc28',
  '😀',
);
const hostile = fc.string({ unit, maxLength: 14 });
const short = fc.string({ unit: fc.constantFrom(...'aab*.. '), maxLength: 10 });

/** A text, and a pattern that is made of a part of it. */
function related(text: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, string]> {
  const change = fc.constantFrom(
    (part: string) => part,
    (part: string) => part.toUpperCase(),
    (part: string) => part.toLowerCase(),
    (part: string) => `*${part}*`,
    (part: string) => `${part.slice(0, 1)}*${part.slice(2)}`,
    (part: string) => part.replace(/[^ ]/, '.'),
  );
  return fc
    .tuple(text, fc.nat(13), fc.nat(13), change, change)
    .map(([whole, start, length, first, second]) => [
      whole,
      second(first(whole.slice(start, start + length + 1))),
    ]);
}

test.each([
  ['a nasty alphabet', fc.tuple(hostile, hostile), 0],
  ['few letters, many stars and dots', fc.tuple(short, short), 200],
  ['a nasty alphabet, related', related(hostile), 500],
  ['few letters, related', related(short), 500],
])('texts and patterns of %s match as groq-js matches them', (_name, pairs, least) => {
  let count = 0;
  fc.assert(
    fc.property(pairs, ([text, pattern]) => {
      const expected = matchedByGroqJs(text, pattern);
      if (expected === true) count += 1;
      expect(matched(text, pattern)).toBe(expected);
    }),
    { numRuns: 3_000, seed: 1 },
  );
  expect(count).toBeGreaterThanOrEqual(least);
});

test('every letter matches the same cases of itself as in a regular expression', () => {
  for (let code = 0; code < 0x1_00_00; code += 1) {
    const letter = String.fromCharCode(code);
    if (wordsOf([letter]).length === 0 || letter === '.') continue;
    for (const other of new Set([letter.toUpperCase(), letter.toLowerCase()])) {
      if (other.length !== 1) continue;
      const isSame = new RegExp(`^${letter}$`, 'i').test(other);
      if (matched(other, letter) !== isSame) throw new Error(`${letter} and ${other}: ${code}`);
    }
  }
});

test('no text keeps a match busy', () => {
  const many = 'a'.repeat(200_000);
  expect(matched(many, '*a*a*a*a*b')).toBe(false);
  expect(matched(many, `${'*a.'.repeat(300)}b`)).toBe(false);
  expect(matched('.'.repeat(200_000), 'a')).toBe(false);
  expect(matched(`${many}b`, '*a*a*a*a*b')).toBe(true);
});

/** The language of the documentation: dots separate, `*` is one part, `**` is one or more. */
function pathExpression(pattern: string): RegExp {
  const parts = pattern.split('.').map((part) => {
    if (part === '*') return '[^.]+';
    return part === '**' ? '[^]*' : part.replaceAll('*', '\\*');
  });
  return new RegExp(`^${parts.join('\\.')}$`);
}

test('ids are in paths as they are in an expression whose dots are dots', () => {
  const part = fc.constantFrom('', 'a', 'b', 'ab', 'drafts', '*', '**', 'a*', '***');
  const dotted = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(dotted, dotted, (id, pattern) => {
      expect(isInPath(id, pattern)).toBe(pathExpression(pattern).test(id));
    }),
    { numRuns: 4_000, seed: 1 },
  );
});

test.each([
  ['draftsxa', 'drafts.*', false],
  ['drafts.a', 'drafts.*', true],
  ['drafts.a.b', 'drafts.*', false],
  ['drafts.a.b', 'drafts.**', true],
  ['drafts', 'drafts.**', false],
  ['a.b.c', '**.c', true],
])('%s in path("%s") is %s: groq-js takes a dot of a path for any character', (...given) => {
  const [id, pattern, expected] = given;
  expect(isInPath(id, pattern)).toBe(expected);
});

test('no id keeps a path busy', () => {
  expect(isInPath('x.'.repeat(2_000), `${'**.'.repeat(30)}nothing`)).toBe(false);
});
