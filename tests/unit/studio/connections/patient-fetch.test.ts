import { fetchPatiently } from '@/sanity/studio/connections/patient-fetch';
import { isApiRead, isAway, openReach, type Reach } from '@/sanity/studio/connections/reach';

const origin = 'http://portrait.localhost:3333';
const refused = () => Promise.reject(new TypeError('Failed to fetch'));
const answers = (status: number) => () => Promise.resolve(new Response('{}', { status }));

/** A reach that answered once, and of which the test says when it is back. */
function knownReach(): { reach: Reach; comeBack: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const reach = {
    answered: () => undefined,
    isWorthWaiting: () => true,
    untilBack: () => promise,
  };
  return { reach, comeBack: resolve };
}

const patiently = (ask: () => Promise<Response>, reach: Reach, signal?: AbortSignal) =>
  fetchPatiently(ask, { reach, origin, signal });

test.each([502, 503, 504])(
  'an answer %i of a proxy is waited out, as no answer is',
  async (status) => {
    const { reach, comeBack } = knownReach();
    const ask = jest
      .fn<Promise<Response>, []>()
      .mockImplementationOnce(refused)
      .mockImplementationOnce(answers(status))
      .mockImplementationOnce(answers(200));
    const answer = patiently(ask, reach);
    comeBack();
    expect((await answer).status).toBe(200);
    expect(ask).toHaveBeenCalledTimes(3);
  },
);

test('an API that never answered is not waited for', async () => {
  const reach = openReach(refused);
  await expect(patiently(refused, reach)).rejects.toThrow('Failed to fetch');
  expect((await patiently(answers(502), reach)).status).toBe(502);
});

test('who gives up does not wait on, and gets the reason', async () => {
  const { reach } = knownReach();
  const giveUp = new AbortController();
  const answer = patiently(refused, reach, giveUp.signal);
  giveUp.abort(new Error('no longer shown'));
  await expect(answer).rejects.toThrow('no longer shown');
});

test('an error of the one who asks is told at once', async () => {
  const { reach } = knownReach();
  const broken = () => Promise.reject(new RangeError('ours'));
  await expect(patiently(broken, reach)).rejects.toThrow('ours');
});

test('all who wait for an origin have one who asks for them', async () => {
  jest.useFakeTimers();
  try {
    const ask = jest.fn<Promise<Response>, []>().mockImplementationOnce(refused);
    ask.mockImplementation(answers(200));
    const reach = openReach(ask);
    const waiting = [reach.untilBack(origin), reach.untilBack(origin), reach.untilBack(origin)];
    await jest.advanceTimersByTimeAsync(10_000);
    await Promise.all(waiting);
    expect(ask).toHaveBeenCalledTimes(2);
  } finally {
    jest.useRealTimers();
  }
});

test('only reads of the API are waited for: no write, and nothing of the site', () => {
  const query = new URL('/v2025-02-19/data/query/production', origin);
  expect(isApiRead('GET', query, 'http://localhost:3000')).toBe(true);
  expect(isApiRead('get', new URL('/v1/ping', origin), 'http://localhost:3000')).toBe(true);
  expect(isApiRead('POST', query, 'http://localhost:3000')).toBe(false);
  expect(isApiRead('GET', query, origin)).toBe(false);
  expect(isApiRead('GET', new URL('/images/a.png', origin), 'http://localhost:3000')).toBe(false);
  expect([0, 200, 401, 404, 500, 502].filter(isAway)).toEqual([0, 502]);
});
