import {
  isTemporary,
  openConnectivity,
  pauseAsked,
} from '@/sanity/studio/connections/connectivity';

const origin = 'http://portrait.localhost:3333';

test('no answer, the errors of a proxy, and too many requests may be better later', () => {
  expect([0, 200, 401, 404, 409, 429, 500, 502, 503, 504].filter(isTemporary)).toEqual([
    0, 429, 502, 503, 504,
  ]);
});

test('a full disk is told to Studio, which says that it is not saving, and sends the edit again itself', () => {
  expect(isTemporary(507)).toBe(false);
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

  test('an API that puts the ping off is there', async () => {
    const busy = new Response('{}', { status: 503, headers: { 'retry-after': '2' } });
    const ping = jest.fn<Promise<Response>, []>().mockResolvedValue(busy);
    const back = openConnectivity(ping).untilBack(origin);
    await jest.advanceTimersByTimeAsync(1_000);
    await back;
    expect(ping).toHaveBeenCalledTimes(1);
  });

  test.each([
    [null, 0],
    ['nonsense', 0],
    ['-5', 0],
    ['2', 2_000],
    ['86400', 30_000],
  ])('after Retry-After: %s the pause is %i ms', async (retryAfter, milliseconds) => {
    const ended = jest.fn();
    void pauseAsked(retryAfter).then(ended);
    if (milliseconds > 0) await jest.advanceTimersByTimeAsync(milliseconds - 1);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledTimes(1);
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
