import fc from 'fast-check';
import { applyPatch, incremental } from 'mendoza';

import { mendozaPatch } from '@/sanity/lake/events/mendoza';

type Plain = Record<string, unknown>;

/** Applied by the decoder that Studio has, in both of its ways, which must leave what they were given alone. */
function applied(before: Plain, patch: unknown[]): unknown {
  const original = structuredClone(before);
  const result: unknown = applyPatch(before, patch);
  expect(before).toEqual(original);
  const value = incremental.wrap<string>(structuredClone(before), 'before');
  expect(incremental.unwrap(incremental.applyPatch(value, patch, 'after'))).toEqual(result);
  return result;
}

function expectRoundTrip(before: Plain, after: Plain): void {
  expect(applied(before, mendozaPatch(before, after))).toEqual(after);
  expect(applied(after, mendozaPatch(after, before))).toEqual(before);
}

test.each([
  ['a field set', {}, { a: 1 }],
  ['a field gone', { a: 1, b: 2 }, { b: 2 }],
  ['a field of another kind', { a: 'x' }, { a: [1] }],
  ['null', { a: null, b: 1 }, { a: {}, b: null }],
  ['nothing changed', { a: 1 }, { a: 1 }],
  ['names in the order of their letters', { b: 1, a: 1, é: 1, Z: 1 }, { b: 2, a: 2, é: 2, Z: 2 }],
  ['a name of the language', { constructor: 1 }, { constructor: 2, valueOf: 3 }],
  ['a text emptied', { a: 'text' }, { a: '' }],
  ['a text begun', { a: '' }, { a: 'text' }],
  ['a letter put in', { a: 'prfile' }, { a: 'profile' }],
  ['accents before the change', { a: 'Élève à Montréal, Québec' }, { a: 'Élève à Laval, Québec' }],
  ['accents after it', { a: 'abc déjà' }, { a: 'abXc déjà' }],
  ['emoji that share a half', { a: '👩‍🔬 x' }, { a: '👨‍🔬 x' }],
  ['emoji that share the other half', { a: 'x😀' }, { a: 'x🤀' }],
  ['half a pair', { a: 'x\ud83d' }, { a: 'x\ud83d\ude00' }],
  ['a repeated text', { a: 'aaaa' }, { a: 'aaa' }],
  ['an array emptied', { a: [1] }, { a: [] }],
  ['items moved', { a: [1, 2, 3] }, { a: [3, 1, 2, 2] }],
  [
    'items by their keys',
    { a: [{ _key: 'x', n: 1 }, { _key: 'y', n: 2 }, 'z'] },
    { a: ['z', { _key: 'y', n: 3 }, { _key: 'x', n: 1 }] },
  ],
  ['the same key twice', { a: [{ _key: 'x' }, { _key: 'x', n: 1 }] }, { a: [{ _key: 'x', n: 2 }] }],
])('%s, there and back', (_name, before: Plain, after: Plain) => {
  expectRoundTrip(before, after);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', 'Élève', 'Élan', '😀😁', 'Montréal', 'Mont'),
);
const name = fc.constantFrom('_key', 'a', 'b', 'Z', 'é', 'title');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom(null, true),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    fc.array(fc.record({ _key: fc.constantFrom('k1', 'k2', 'k3'), a: tie('value') }), {
      maxLength: 5,
    }),
  ),
}));
const document = fc.dictionary(name, value, { maxKeys: 6, noNullPrototype: true });

test('any document becomes any other, there and back', () => {
  const plain = document.map((found): Plain => JSON.parse(JSON.stringify(found)));
  fc.assert(fc.property(plain, plain, expectRoundTrip), { numRuns: 1500 });
});

test('one revision after the other is followed, as Studio does for who changed what', () => {
  const plain = document.map((found): Plain => JSON.parse(JSON.stringify(found)));
  const revisions = fc.array(plain, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(revisions, ([first = {}, ...rest]) => {
      let value = incremental.wrap<number>(structuredClone(first), 0);
      let before = first;
      rest.forEach((after, index) => {
        value = incremental.applyPatch(value, mendozaPatch(before, after), index + 1);
        expect(incremental.unwrap(value)).toEqual(after);
        before = after;
      });
    }),
    { numRuns: 500 },
  );
});

test('making and deleting are written as the whole value, which is how Studio tells them', () => {
  expect(mendozaPatch(null, { a: 1 })).toEqual([0, { a: 1 }]);
  expect(mendozaPatch({ a: 1 }, null)).toEqual([0, null]);
});

test('a field that is undefined in memory is not there', () => {
  const patch = mendozaPatch({ a: undefined, b: 1, c: [{ d: undefined, e: 1 }] }, { a: 1, b: 2 });
  expect(applyPatch({ b: 1, c: [{ e: 1 }] }, patch)).toEqual({ a: 1, b: 2 });
});

test('a letter in a long document is a short patch', () => {
  const before = {
    body: 'x'.repeat(10_000),
    other: Array.from({ length: 500 }, (_, n) => ({ n })),
  };
  const patch = mendozaPatch(before, { ...before, body: `${before.body}y` });
  expect(JSON.stringify(patch).length).toBeLessThan(60);
});

test('what one editor wrote is not ascribed to the next', () => {
  const first = { title: 'a', body: 'b' };
  const second = { ...first, title: 'a by Ada' };
  const third = { ...second, body: 'b by Bea' };
  const ada = incremental.applyPatch(
    incremental.wrap<string>(first, 'start'),
    mendozaPatch(first, second),
    'Ada',
  );
  const bea = incremental.applyPatch(ada, mendozaPatch(second, third), 'Bea');
  const fields = bea.content?.type === 'object' ? bea.content.fields : {};
  expect(fields['title']?.startMeta).toBe('Ada');
  expect(fields['body']?.startMeta).toBe('Bea');
});

test('the changes of a long array, and of one with the same item many times, are found as well', () => {
  const keyed = (text: string) =>
    Array.from({ length: 30_000 }, (_, index) => ({ _key: `${index}`, text }));
  const same = Array.from({ length: 130_000 }, () => 0);
  const [before, after] = [
    { keyed: keyed('one'), same },
    { keyed: keyed('two'), same: [...same, 1] },
  ];
  expect(applyPatch(before, mendozaPatch(before, after))).toEqual(after);
});
