import type { Mutation } from '@/lib/import/store/content-store';
import { transactions } from '@/lib/import/store/transactions';

const mutation = (place: number, size = 10): Mutation => ({
  create: { _id: `d${place}`, _type: 'note', text: 'é'.repeat(size / 2) },
});

test.each<[string, Mutation[], number, number[]]>([
  ['nothing', [], 5, []],
  ['few', [mutation(1), mutation(2)], 5, [2]],
  ['as many as may be', Array.from({ length: 11 }, (_, at) => mutation(at)), 5, [5, 5, 1]],
  ['large ones', Array.from({ length: 5 }, (_, at) => mutation(at, 1_400_000)), 5, [2, 2, 1]],
  ['one that is too large', [mutation(1), mutation(2, 9_000_000), mutation(3)], 5, [1, 1, 1]],
])('%s', (_, mutations, most, sizes) => {
  const parts = transactions(mutations, most);
  expect(parts.map(({ length }) => length)).toEqual(sizes);
  expect(parts.flat()).toEqual(mutations);
});
