import type { PairSide } from '@/lib/import/merge/read-sides';
import type { SuggestedPair } from '@/lib/import/merge/suggested-pairs';
import { comparedRows } from '@/sanity/studio/import/duplicates/compared-fields';
import { keptInPlace } from '@/sanity/studio/import/duplicates/shown-pairs';

const side = (fields: object, more: Partial<PairSide> = {}): PairSide => ({
  id: 'a',
  isPublished: true,
  hasDraft: false,
  document: { _id: 'a', _type: 'publication', ...fields },
  citedBy: 1,
  ...more,
});
const names: Record<string, string> = { p: 'Ada Roy' };
const saying = { language: 'en', nameOf: (id: string) => names[id] } as const;
const rowsOf = (one: PairSide, other: PairSide) =>
  comparedRows([one, other], saying).map(({ field, lines, differs }) => [field, lines, differs]);

test('fields that neither document fills are left out, and those that differ are marked', () => {
  const one = side({
    type: 'article',
    authors: [{ person: { _ref: 'p' } }, { printedName: 'B. Li' }, null, {}],
    versions: [{ kind: 'journal', venue: 'Annals', date: '2025', doi: '10.5555/x' }, 7],
    slug: { current: 'one' },
  });
  const other = side({ type: 'article', slug: { current: 'other' } }, { hasDraft: true });
  expect(rowsOf(one, other)).toEqual([
    ['authors', [['Ada Roy, B. Li'], []], true],
    ['versions', [['Journal · Annals · 2025 · 10.5555/x'], []], true],
    ['type', [['Article'], ['Article']], false],
    // Addresses always differ.
    ['slug', [['one'], ['other']], false],
    ['state', [['Published'], ['Published, with a draft']], true],
    ['citedBy', [['Cited by one document'], ['Cited by one document']], false],
  ]);
});

test('of many authors and of long texts only so much is shown as tells whether two are one', () => {
  const authors = Array.from({ length: 3_000 }, (_, place) => ({ printedName: `P${place}` }));
  const abstract = [{ language: 'en', value: 'x'.repeat(10_000) }];
  const [authorRow, abstractRow] = comparedRows([side({ authors, abstract }), side({})], saying);
  expect(authorRow?.lines[0]).toEqual([expect.stringMatching(/^P0, .*P11$/), 'and 2988 more']);
  expect(abstractRow?.lines[0][0]?.length).toBeLessThan(300);
});

test('values of other types than the schema’s are shown as nothing', () => {
  const broken = side({
    type: 7,
    authors: 'x',
    versions: {},
    slug: 'y',
    code: ['', 7],
    award: [null],
  });
  expect(rowsOf(broken, side({})).map(([field]) => field)).toEqual(['state', 'citedBy']);
});

const pair = (one: string, other: string): SuggestedPair => ({
  ids: [one, other],
  reason: 'sameTitle',
  value: '',
  isCertain: false,
});
const [first, second, third] = [pair('a', 'b'), pair('c', 'd'), pair('e', 'f')];

test.each<[string, SuggestedPair[], SuggestedPair[], string[], SuggestedPair[]]>([
  ['a pair that is none any more is gone', [first, second], [second], [], [second]],
  ['it stays while something is said of it', [first, second], [second], ['a b'], [first, second]],
  ['each stays where it was', [first, second], [second, first], [], [first, second]],
  ['a new one is behind the others', [second], [first, second, third], [], [second, first, third]],
])('%s', (_, before, now, settled, expected) => {
  expect(keptInPlace(before, now, (key) => settled.includes(key))).toEqual(expected);
});
