import { collectReferences } from '@/sanity/lake/store/references';

test('references are found anywhere in a document, and are strong when any of them is', () => {
  const document = {
    one: { _ref: 'a', _weak: true },
    list: [{ deep: [{ _ref: 'a' }, { _ref: 'b', _weak: true }] }],
    inside: { _ref: 'c', more: { _ref: 'd' } },
    elsewhere: { _ref: 'e', _dataset: 'other' },
    wrong: { _ref: 5 },
  };
  expect(collectReferences(document).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: 'a', weak: false },
    { id: 'b', weak: true },
    { id: 'c', weak: false },
    { id: 'd', weak: false },
    { id: 'e', weak: true },
  ]);
});
