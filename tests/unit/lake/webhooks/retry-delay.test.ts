import { retryDelay } from '@/sanity/lake/webhooks/start';

test('the first retry is soon, the delays grow, and never beyond half a minute', () => {
  const delays = Array.from({ length: 40 }, (_, index) => retryDelay(index + 1));
  expect(delays[0]).toBeLessThanOrEqual(1000);
  expect(delays).toEqual([...delays].sort((one, other) => one - other));
  expect(delays.at(-1)).toBe(30_000);
});
