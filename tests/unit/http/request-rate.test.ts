import { RequestRate } from '@/lib/http/request-rate';

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

const rateOf = (networks = 10) => new RequestRate({ requests: 3, seconds: 60, networks });

/** @returns whether each of some requests was allowed */
async function take(rate: RequestRate, network: string, count: number): Promise<boolean[]> {
  const verdicts: boolean[] = [];
  for (let done = 0; done < count; done += 1) verdicts.push((await rate.take(network)).isAllowed);
  return verdicts;
}

test('all requests of a minute may come at once, and none more', async () => {
  const rate = rateOf();
  expect(await take(rate, 'a', 5)).toEqual([true, true, true, false, false]);
  expect(await take(rate, 'b', 1)).toEqual([true]);
  jest.advanceTimersByTime(59_000);
  expect(await take(rate, 'a', 1)).toEqual([false]);
  jest.advanceTimersByTime(1_001);
  expect(await take(rate, 'a', 1)).toEqual([true]);
});

test('a client is told the rate, what is left and when to come again', async () => {
  const rate = rateOf();
  expect((await rate.take('a')).headers).toEqual({
    'ratelimit-policy': '"address";q=3;w=60',
    ratelimit: '"address";r=2;t=60',
  });
  await take(rate, 'a', 2);
  jest.advanceTimersByTime(20_500);
  expect(await rate.take('a')).toEqual({
    isAllowed: false,
    headers: {
      'ratelimit-policy': '"address";q=3;w=60',
      ratelimit: '"address";r=0;t=40',
      'retry-after': '40',
    },
  });
});

test('of 200,000 networks those that asked last are remembered', async () => {
  jest.useRealTimers();
  const rate = rateOf(1_000);
  expect(await take(rate, 'persistent', 4)).toEqual([true, true, true, false]);
  for (let n = 0; n < 200_000; n += 1) {
    await rate.take(`n${n}`);
    if (n % 500 === 0) expect(await take(rate, 'persistent', 1)).toEqual([false]);
  }
  expect(rate.size).toBe(1_000);
  expect(process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length).toBeLessThan(
    1_100,
  );
  expect(await take(rate, 'n199999', 3)).toEqual([true, true, false]);
  expect(await take(rate, 'n0', 3)).toEqual([true, true, true]);
});
