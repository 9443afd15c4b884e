import { json, redirect, silence, status } from './answers';
import { SourceServer } from './source-server';
import { hastyLimits, openAlexWork, shortLimits, testFetcher } from './test-fetcher';

let server: SourceServer;
beforeAll(async () => {
  server = await SourceServer.start();
});
afterAll(() => server.close());

const workOf = (id: string) => ({ ...openAlexWork, path: `/works/${id}` });

describe('pace', () => {
  const intervalMs = { crossref: 80, datacite: 80, arxiv: 80, openalex: 80, orcid: 80 };
  const limits = { ...shortLimits, intervalMs };
  const interval = 80;

  test('two questions to one service are an interval apart, those to two services are not', async () => {
    server.answerWith([json()]);
    const { fetcher } = testFetcher(server.origin, { limits });
    const start = performance.now();
    await Promise.all([
      fetcher.get(workOf('W1')),
      fetcher.get(workOf('W2')),
      fetcher.get({ ...openAlexWork, host: 'orcid', path: '/v3.0/x/works' }),
    ]);
    const times = (start: string) =>
      server.requests.filter(({ path }) => path.startsWith(start)).map(({ at }) => at);
    const [first = 0, second = 0] = times('/works/');
    expect(second - first).toBeGreaterThanOrEqual(interval);
    const [elsewhere = 0] = times('/v3.0/');
    expect(elsewhere - start).toBeLessThan(second - start);
  });

  test('a redirect and another attempt keep the interval too', async () => {
    server.answerWith([redirect('/works/W2', 301), status(503), json()]);
    const { fetcher } = testFetcher(server.origin, { limits });
    await fetcher.get(openAlexWork);
    const times = server.requests.map(({ at }) => at);
    expect(times).toHaveLength(3);
    for (const [index, time] of times.entries()) {
      if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(interval);
    }
  });

  test('one question is asked at a time', async () => {
    server.answerWith([silence]);
    const { fetcher } = testFetcher(server.origin, {
      limits: { ...hastyLimits, patience: { attempts: 1, totalMs: 5_000 } },
    });
    const first = fetcher.get(workOf('W1')).catch(() => server.requests.length);
    const second = fetcher.get(workOf('W2')).catch(() => server.requests.length);
    expect((await Promise.all([first, second])).sort()).toEqual([1, 2]);
  });

  test('no more wait than may, and what waits is not lost', async () => {
    server.answerWith([json()]);
    const { fetcher } = testFetcher(server.origin, { limits: { ...limits, maxWaiting: 2 } });
    const outcomes = await Promise.allSettled(
      ['W1', 'W2', 'W3', 'W4', 'W5'].map((id) => fetcher.get(workOf(id))),
    );
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(2);
    expect(refused).toEqual(refused.map(() => expect.objectContaining({ code: 'queueFull' })));
  });
});

describe('whoever gives up', () => {
  test('while the service is silent, ends the connection', async () => {
    const controller = new AbortController();
    let isClosed: Promise<unknown> = Promise.resolve();
    server.answerWith([
      (socket) => {
        isClosed = new Promise((resolve) => socket.once('close', resolve));
        controller.abort();
      },
    ]);
    const minute = 60_000;
    const { fetcher } = testFetcher(server.origin, {
      limits: {
        ...shortLimits,
        headersMs: minute,
        answerMs: minute,
        patience: { attempts: 1, totalMs: minute },
      },
    });
    await expect(fetcher.get(openAlexWork, { signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
    await isClosed;
    expect(server.requests).toHaveLength(1);
  });

  test('before the turn comes, is never asked for, and the next one is', async () => {
    const controller = new AbortController();
    server.answerWith([json()]);
    const { fetcher } = testFetcher(server.origin);
    const first = fetcher.get(workOf('W1'));
    const second = fetcher.get(workOf('W2'), { signal: controller.signal });
    const third = fetcher.get(workOf('W3'));
    controller.abort();
    await expect(second).rejects.toMatchObject({ code: 'aborted' });
    await Promise.all([first, third]);
    expect(server.requests.map(({ path }) => path).sort()).toEqual(['/works/W1', '/works/W3']);
  });

  test('between two attempts, is not asked for again', async () => {
    const controller = new AbortController();
    server.answerWith([
      (socket, request) => {
        status(503, { 'retry-after': '1' })(socket, request);
        socket.once('close', () => setTimeout(() => controller.abort(), 20));
      },
    ]);
    const { fetcher } = testFetcher(server.origin);
    await expect(fetcher.get(openAlexWork, { signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(server.requests).toHaveLength(1);
  });
});
