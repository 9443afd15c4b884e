import { retryDelay } from '@/lib/import/run/retry-delay';

test.each([
  [1, undefined, 5_000],
  [2, undefined, 10_000],
  [7, undefined, 300_000],
  [5_000, undefined, 300_000],
  [1, 20_000, 20_000],
  [1, 1, 5_000],
  [1, 86_400_000, 300_000],
  [3, 0, 20_000],
])('after %i failures, asked to wait %s ms: %i ms', (failures, asked, expected) => {
  expect(retryDelay(failures, asked)).toBe(expected);
});
