import { restartDelay, restartPolicy } from '@/lib/launch/restart-policy';

const { firstDelay, maxDelay, stableAfter } = restartPolicy;

test('the delays of a process that ends again and again grow up to the longest', () => {
  const delays: number[] = [];
  let delay: number | undefined;
  for (let start = 0; start < 12; start += 1) {
    delay = restartDelay(delay, 1_000, restartPolicy);
    delays.push(delay);
  }
  expect(delays.slice(0, 4)).toEqual([250, 500, 1_000, 2_000]);
  expect(delays.at(-1)).toBe(maxDelay);
  expect(delays).toEqual(delays.toSorted((one, other) => one - other));
});

test('a process that ran well for a while is started again at once', () => {
  expect(restartDelay(maxDelay, stableAfter, restartPolicy)).toBe(firstDelay);
  expect(restartDelay(maxDelay, stableAfter - 1, restartPolicy)).toBe(maxDelay);
});
