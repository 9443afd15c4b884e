import { tooMany } from '@/lib/import/fetch/cache-tidying';

const entries = [
  { key: 'old', time: 10, size: 1 },
  { key: 'new', time: 90, size: 40 },
  { key: 'middle', time: 50, size: 40 },
  { key: 'older', time: 40, size: 40 },
];

test('what is too old goes, then the oldest until the rest fits', () => {
  const keys = tooMany(entries, { olderThan: 20, maxBytes: 100 }).map(({ key }) => key);
  expect(keys.sort()).toEqual(['old', 'older']);
});

test('nothing goes while there is room', () => {
  expect(tooMany(entries, { olderThan: 0, maxBytes: 1_000 })).toEqual([]);
});
