import { limits } from '@/sanity/lake/limits';
import { TransactionBudget } from '@/sanity/lake/mutate/budget';
import { CopyOnWrite } from '@/sanity/lake/mutate/copy-on-write';
import { applyPatch, readPatch } from '@/sanity/lake/mutate/patch';
import { PatchError } from '@/sanity/lake/mutate/patch-error';
import type { PatchOperations, StoredDocument } from '@/sanity/lake/store/types';

const document: StoredDocument = {
  _id: 'a',
  _type: 'topic',
  _rev: 'r',
  _createdAt: '2020-01-01T00:00:00Z',
  _updatedAt: '2020-01-01T00:00:00Z',
  n: 1,
  text: 'one two',
  inner: { x: 1 },
  items: [
    { _key: 'k1', n: 1, tags: ['a', 'b'] },
    { _key: 'k2', n: 2, tags: ['c'] },
  ],
};
const [first, second] = [
  { _key: 'k1', n: 1, tags: ['a', 'b'] },
  { _key: 'k2', n: 2, tags: ['c'] },
];

const patched = (operations: PatchOperations, before: StoredDocument = document) =>
  applyPatch(
    before,
    readPatch(operations, { copies: new CopyOnWrite(), budget: new TransactionBudget() }),
  );

test.each<[string, PatchOperations, Record<string, unknown>]>([
  ['set', { set: { n: 5, 'inner.y': 2 } }, { n: 5, inner: { x: 1, y: 2 } }],
  ['set by key', { set: { 'items[_key=="k2"].n': 9 } }, { items: [first, { ...second, n: 9 }] }],
  [
    'set of every item',
    { set: { 'items[*].n': 0 } },
    {
      items: [
        { ...first, n: 0 },
        { ...second, n: 0 },
      ],
    },
  ],
  ['set in the last item', { set: { 'items[-1].n': 0 } }, { items: [first, { ...second, n: 0 }] }],
  ['setIfMissing', { setIfMissing: { n: 5, m: 6 } }, { n: 1, m: 6 }],
  ['unset', { unset: ['inner', 'items[_key=="k1"]'] }, { items: [second] }],
  ['unset of every item', { unset: ['items[*]'] }, { items: [] }],
  [
    'unset inside every item',
    { unset: ['items[*].tags[*]'] },
    {
      items: [
        { ...first, tags: [] },
        { ...second, tags: [] },
      ],
    },
  ],
  ['unset of what is not there', { unset: ['_empty_action_guard_pseudo_field_'] }, { n: 1 }],
  ['inc and dec', { inc: { n: 2 }, dec: { 'inner.x': 3 } }, { n: 3, inner: { x: -2 } }],
  [
    'insert before',
    { insert: { before: 'items[0]', items: ['new'] } },
    { items: ['new', first, second] },
  ],
  [
    'insert after the last',
    { insert: { after: 'items[-1]', items: ['new'] } },
    { items: [first, second, 'new'] },
  ],
  [
    'insert replacing',
    { insert: { replace: 'items[_key=="k1"]', items: ['new'] } },
    { items: ['new', second] },
  ],
  [
    'insert replacing what is not there',
    { insert: { replace: 'items[_key=="k9"]', items: ['new'] } },
    { items: [first, second] },
  ],
  [
    'diffMatchPatch',
    { diffMatchPatch: { text: '@@ -1,7 +1,9 @@\n one \n+2 \n two\n' } },
    { text: 'one 2 two' },
  ],
  [
    'diffMatchPatch on a text that is not there',
    { diffMatchPatch: { other: '@@ -0,0 +1,3 @@\n+new\n' } },
    { other: 'new' },
  ],
  ['merge', { merge: { inner: { y: 2 }, m: 1 } }, { inner: { x: 1, y: 2 }, m: 1 }],
])('%s', (_name, patch, expected) => {
  expect(patched(patch)).toMatchObject(expected);
  expect(document['n']).toBe(1);
});

test('an unset attribute is gone, not undefined', () => {
  expect(patched({ unset: ['inner'] })).not.toHaveProperty('inner');
});

test.each<[string, PatchOperations]>([
  ['another _id', { set: { _id: 'b' } }],
  ['another _type', { set: { _type: 'b' } }],
  ['a path that cannot be read', { set: { '': 1 } }],
  ['an insert without a place', { insert: { items: [1] } }],
  ['an insert into what is no array', { insert: { after: 'n[0]', items: [1] } }],
  ['an insert beside an attribute', { insert: { after: 'items', items: [1] } }],
])('%s is refused', (_name, patch) => {
  expect(() => patched(patch)).toThrow(PatchError);
});

describe('what would take long is refused before it is done', () => {
  const list = (length: number) => Array.from({ length }, (_, index) => index);
  const large = {
    ...document,
    items: list(300).map((n) => ({ _key: `${n}`, inner: { x: { y: n } } })),
    text: 'ab'.repeat(10_000),
  };
  /** A thousandth of what a transaction may cost. */
  const patchedCheaply = (patches: readonly PatchOperations[]) => {
    const budget = new TransactionBudget({ ...limits.transaction, steps: 10_000 });
    const context = { copies: new CopyOnWrite(), budget };
    return patches.reduce<unknown>(
      (_, operations) => applyPatch(large, readPatch(operations, context)),
      undefined,
    );
  };
  const times = (count: number, of: (n: number) => PatchOperations) => list(count).map(of);
  const nowhere = '@@ -1,4 +1,5 @@\n zqzq\n+X\n yqyq\n';
  const other = `@@ -1,2000 +1,0 @@\n-${'ab'.repeat(20)}${'q'.repeat(1_920)}${'ab'.repeat(20)}\n`;

  test.each<[string, readonly PatchOperations[]]>([
    ['one item after another', times(50, (n) => ({ set: { [`items[_key=="${n}"].n`]: n } }))],
    ['everything, again and again', times(20, () => ({ inc: { '..z': 1 } }))],
    [
      'a text, in places that are not there',
      times(15, () => ({ diffMatchPatch: { text: nowhere } })),
    ],
    ['a text, by comparing long parts of it', [{ diffMatchPatch: { text: other } }]],
    ['many paths', [{ unset: list(200).map((n) => `n${n}`) }]],
    ['values into every item', [{ set: { 'items[*].n': list(10) } }]],
  ])('%s', (_name, patches) => {
    expect(() => patchedCheaply(patches)).toThrow('The transaction is too much work');
  });

  test('what many paths lead to is looked at once', () => {
    const path = `items${'..[inner,x]'.repeat(90)}`;
    expect(() => patched({ set: { [path]: 1 } }, large)).not.toThrow();
  });
});
