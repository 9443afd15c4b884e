import { isAway, openConnectivity } from '@/sanity/studio/connections/connectivity';

const origin = 'http://portrait.localhost:3333';

test('no answer and the errors of a proxy mean that the API is away', () => {
  expect([0, 200, 401, 404, 409, 429, 500, 502, 503, 504].filter(isAway)).toEqual([
    0, 502, 503, 504,
  ]);
});

test('a full disk is told to Studio, which says that it is not saving, and sends the edit again itself', () => {
  expect(isAway(507)).toBe(false);
});

describe('while the clock is held', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('all who wait for an origin share one watch', async () => {
    const ping = jest
      .fn<Promise<Response>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(new Response('{}'));
    const connectivity = openConnectivity(ping);
    const waits = [1, 2, 3].map(() => connectivity.untilBack(origin));
    await jest.advanceTimersByTimeAsync(10_000);
    await Promise.all(waits);
    expect(ping).toHaveBeenCalledTimes(2);
  });

  test('a wait ends after about a minute, so that the request itself is tried', async () => {
    const connectivity = openConnectivity(() => Promise.reject(new TypeError('Failed to fetch')));
    const ended = jest.fn();
    void connectivity.untilBack(origin).then(ended);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(35_000);
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
