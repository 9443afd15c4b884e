import { json, silence, status } from './answers';
import { SourceServer } from './source-server';
import { hastyLimits, openAlexWork, testFetcher } from './test-fetcher';

let server: SourceServer;
beforeAll(async () => {
  server = await SourceServer.start();
});
afterAll(() => server.close());

const workOf = (id: string) => ({ ...openAlexWork, path: `/works/${id}` });

describe('patience', () => {
  test.each([429, 500, 502, 503, 504, 408])('%i, then an answer', async (code) => {
    server.answerWith([status(code), json()]);
    const { fetcher } = testFetcher(server.origin);
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'found' });
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 1_200).toUTCString()],
  ])('a wait that a service names in %s is kept', async (_name, wait) => {
    server.answerWith([status(503, { 'retry-after': wait() }), json()]);
    const { fetcher } = testFetcher(server.origin);
    await fetcher.get(openAlexWork);
    const [first, second] = server.requests;
    // A date of HTTP has whole seconds.
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(150);
  });

  test('whoever asks says how often it is tried', async () => {
    server.answerWith([status(503)]);
    const { fetcher } = testFetcher(server.origin);
    const patience = { attempts: 5, totalMs: 5_000 };
    await expect(fetcher.get(openAlexWork, { patience })).rejects.toMatchObject({
      code: 'unavailable',
      reason: 'HTTP 503',
    });
    expect(server.requests).toHaveLength(5);
  });

  test('and for how long', async () => {
    server.answerWith([silence]);
    const { fetcher } = testFetcher(server.origin, { limits: hastyLimits });
    const start = performance.now();
    const patience = { attempts: 50, totalMs: 250 };
    await expect(fetcher.get(openAlexWork, { patience })).rejects.toMatchObject({
      code: 'tooSlow',
    });
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test('a service that asks for a long wait is left alone for it, and asked again after', async () => {
    server.answerWith([status(429, { 'retry-after': '300' }), json()]);
    let now = Date.UTC(2026, 2, 3);
    const { fetcher } = testFetcher(server.origin, { now: () => now });
    const busy = { code: 'busy', retryAfterMs: 300_000 };
    await expect(fetcher.get(workOf('W1'))).rejects.toMatchObject(busy);
    now += 100_000;
    await expect(fetcher.get(workOf('W2'))).rejects.toMatchObject({
      ...busy,
      retryAfterMs: 200_000,
    });
    expect(server.requests).toHaveLength(1);
    now += 200_000;
    expect(await fetcher.get(workOf('W1'))).toMatchObject({ status: 'found' });
  });

  test('what was answered before a service went away is there when it comes back', async () => {
    server.answerWith([json(), status(503), status(503), json()]);
    const { fetcher } = testFetcher(server.origin);
    await fetcher.get(workOf('W1'));
    await expect(fetcher.get(workOf('W2'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await fetcher.get(workOf('W1'))).toMatchObject({ isFromCache: true });
    expect(await fetcher.get(workOf('W2'))).toMatchObject({ isFromCache: false });
    expect(server.requests).toHaveLength(4);
  });
});
