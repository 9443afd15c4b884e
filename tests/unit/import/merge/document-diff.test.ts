import { documentDiff } from '@/lib/import/merge/document-diff';

test.each<[string, object, object, object]>([
  ['nothing', { a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, { set: {}, unset: [] }],
  ['what the store writes', { _rev: '1', _updatedAt: 'x' }, { _rev: '2' }, { set: {}, unset: [] }],
  ['a field', { a: 1 }, { a: 2 }, { set: { a: 2 }, unset: [] }],
  ['a new and a lost field', { a: 1 }, { b: 2 }, { set: { b: 2 }, unset: ['a'] }],
  ['a field that is null', { a: 1 }, { a: null }, { set: { a: null }, unset: [] }],
  [
    'inside of an object',
    { a: { b: 1, c: 2 } },
    { a: { b: 3 } },
    { set: { 'a.b': 3 }, unset: ['a.c'] },
  ],
  [
    'inside of an item that keeps its place',
    {
      a: [
        { _key: 'x', b: 1 },
        { _key: 'y', b: 1 },
      ],
    },
    {
      a: [
        { _key: 'x', b: 1 },
        { _key: 'y', b: 2 },
      ],
    },
    { set: { 'a[_key=="y"].b': 2 }, unset: [] },
  ],
  [
    'a list whose items change places, as a whole',
    { a: [{ _key: 'x' }, { _key: 'y' }] },
    { a: [{ _key: 'y' }, { _key: 'x' }] },
    { set: { a: [{ _key: 'y' }, { _key: 'x' }] }, unset: [] },
  ],
  [
    'items of which two have one key, or none, as a whole',
    {
      a: [
        { _key: 'x', b: 1 },
        { _key: 'x', b: 1 },
      ],
      c: [{ b: 1 }],
    },
    {
      a: [
        { _key: 'x', b: 1 },
        { _key: 'x', b: 2 },
      ],
      c: [{ b: 2 }],
    },
    {
      set: {
        a: [
          { _key: 'x', b: 1 },
          { _key: 'x', b: 2 },
        ],
        c: [{ b: 2 }],
      },
      unset: [],
    },
  ],
  [
    'what no path can name, as a whole',
    { a: [{ _key: 'x"]', b: 1 }], c: { 'd e': 1 } },
    { a: [{ _key: 'x"]', b: 2 }], c: { 'd e': 2 } },
    { set: { a: [{ _key: 'x"]', b: 2 }], c: { 'd e': 2 } }, unset: [] },
  ],
])('the difference is %s', (_, before, after, diff) => {
  expect(documentDiff({ ...before }, { ...after })).toEqual(diff);
});
