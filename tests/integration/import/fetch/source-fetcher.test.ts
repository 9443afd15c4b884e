import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import cacache from 'cacache';

import { json, redirect, silence, status, work } from './answers';
import { SourceServer } from './source-server';
import { openAlexKey, openAlexWork, shortLimits, testFetcher, testFolder } from './test-fetcher';

let server: SourceServer;
beforeAll(async () => {
  server = await SourceServer.start();
});
afterAll(() => server.close());

const day = 24 * 3600 * 1000;
const workOf = (id: string) => ({ ...openAlexWork, path: `/works/${id}` });

describe('who asks', () => {
  test('OpenAlex is told the contact and sent its key, and no cookie comes back', async () => {
    server.answerWith([json(work, { 'set-cookie': 'session=1; Path=/' })]);
    const { fetcher } = testFetcher(server.origin);
    await fetcher.get(workOf('W1'));
    await fetcher.get(workOf('W2'));
    const [first, second] = server.requests;
    expect(Object.fromEntries(first?.query ?? [])).toEqual({
      mailto: 'library@example.org',
      api_key: openAlexKey,
    });
    expect(first?.headers).toMatchObject({
      'user-agent': 'Portrait/0.1 (mailto:library@example.org)',
      accept: 'application/json',
    });
    expect(second?.headers).not.toHaveProperty('cookie');
  });

  test.each(['crossref', 'datacite', 'arxiv', 'orcid'] as const)(
    '%s never gets the key of OpenAlex',
    async (host) => {
      server.answerWith([status(404)]);
      const { fetcher } = testFetcher(server.origin);
      await fetcher.get({ ...openAlexWork, host });
      const [request] = server.requests;
      expect(JSON.stringify([request?.headers, `${request?.query}`])).not.toContain(openAlexKey);
      expect(request?.query.get('mailto') ?? undefined).toBe(
        host === 'crossref' ? 'library@example.org' : undefined,
      );
    },
  );

  test('without a contact and a key none is made up, nor taken from a redirect', async () => {
    server.answerWith([redirect('/works/W2?api_key=a&mailto=b', 301), json()]);
    const { fetcher } = testFetcher(server.origin, { contact: undefined, openAlexKey: undefined });
    await fetcher.get(openAlexWork);
    expect(server.requests.map(({ query }) => `${query}`)).toEqual(['', '']);
    expect(server.requests[0]?.headers['user-agent']).toBe('Portrait/0.1');
  });

  test('a merged work is followed at the same service, with the key', async () => {
    server.answerWith([redirect('/works/W2?api_key=of-somebody-else', 301), json()]);
    const { fetcher } = testFetcher(server.origin);
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'found', body: work });
    expect(server.requests.map(({ path }) => path)).toEqual(['/works/W1', '/works/W2']);
    expect(server.requests[1]?.query.getAll('api_key')).toEqual([openAlexKey]);
  });
});

describe('questions', () => {
  test.each([
    '/works/../admin',
    '/works/%2e%2e/admin',
    '/works/W1?filter=x',
    '/works/W1#x',
    '/works/W1\r\nx-injected: 1',
    '/works/W1 HTTP/1.1',
    '/works/Ébauche',
    '\\\\example.org\\works',
    '//example.org/works/W1',
    '@example.org/',
    '.example.org/',
    'works/W1',
    'http://example.org/works/W1',
    'file:///etc/passwd',
    '',
  ])('the path %j is not asked for', async (path) => {
    server.answerWith([json()]);
    const { fetcher } = testFetcher(server.origin);
    await expect(fetcher.get({ ...openAlexWork, path })).rejects.toMatchObject({
      code: 'badRequest',
    });
    expect(server.requests).toEqual([]);
  });

  test('what stands in a query stays in its value', async () => {
    server.answerWith([json()]);
    const { fetcher } = testFetcher(server.origin);
    const query = { filter: 'a&api_key=b#c\r\nd é', api_key: 'mine' };
    await fetcher.get({ ...openAlexWork, query });
    expect(server.requests[0]?.query.get('filter')).toBe(query.filter);
    expect(server.requests[0]?.query.getAll('api_key')).toEqual([openAlexKey]);
  });
});

describe('what is kept', () => {
  test('an answer is asked for once a day, and its key is nowhere on the disk', async () => {
    server.answerWith([json()]);
    let now = Date.UTC(2026, 2, 3);
    const { fetcher, cacheDir } = testFetcher(server.origin, { now: () => now });
    expect(await fetcher.get(openAlexWork)).toMatchObject({ isFromCache: false, fetchedAt: now });
    now += day - 1;
    expect(await fetcher.get(openAlexWork)).toEqual({
      status: 'found',
      body: work,
      fetchedAt: Date.UTC(2026, 2, 3),
      isFromCache: true,
    });
    expect(server.requests).toHaveLength(1);
    const keys = Object.keys(await cacache.ls(cacheDir));
    expect(keys).toEqual([`${server.origin}/works/W1`]);
    now += 1;
    expect(await fetcher.get(openAlexWork)).toMatchObject({ isFromCache: false });
    expect(server.requests).toHaveLength(2);
  });

  test('that there is no such work is kept for an hour', async () => {
    server.answerWith([status(404), json()]);
    let now = Date.UTC(2026, 2, 3);
    const { fetcher } = testFetcher(server.origin, { now: () => now });
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'notFound' });
    now += shortLimits.cacheNotFoundMs - 1;
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'notFound' });
    now += 1;
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'found' });
  });

  test('another process finds what this one kept', async () => {
    server.answerWith([json()]);
    const { fetcher, cacheDir } = testFetcher(server.origin);
    await fetcher.get(openAlexWork);
    const { fetcher: later } = testFetcher(server.origin, { cacheDir });
    expect(await later.get(openAlexWork)).toMatchObject({ isFromCache: true });
  });

  test('two who ask the same at once cause one request', async () => {
    server.answerWith([json()]);
    const { fetcher } = testFetcher(server.origin);
    await Promise.all([fetcher.get(openAlexWork), fetcher.get(openAlexWork)]);
    expect(server.requests).toHaveLength(1);
  });

  test('a failure is not kept', async () => {
    server.answerWith([json('{"cut":')]);
    const { fetcher } = testFetcher(server.origin);
    await expect(fetcher.get(openAlexWork)).rejects.toMatchObject({ code: 'unexpectedAnswer' });
    server.answerWith([json()]);
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'found', isFromCache: false });
  });

  test('a kept answer that was damaged is asked for again, and the log says so once', async () => {
    server.answerWith([json()]);
    const { fetcher, cacheDir, logged } = testFetcher(server.origin);
    await fetcher.get(openAlexWork);
    for (const file of contentFiles(cacheDir)) writeFileSync(file, '{"title":"forged"}');
    expect(await fetcher.get(openAlexWork)).toMatchObject({ body: work, isFromCache: false });
    expect(await fetcher.get(openAlexWork)).toMatchObject({ body: work, isFromCache: true });
    expect(logged().match(/a kept answer cannot be read/g)).toHaveLength(1);
  });

  test('a disk that takes nothing only makes it forget, and the log says so once', async () => {
    server.answerWith([json()]);
    const cacheDir = join(testFolder, 'file');
    writeFileSync(cacheDir, 'no folder');
    const { fetcher, logged } = testFetcher(server.origin, { cacheDir });
    expect(await fetcher.get(workOf('W1'))).toMatchObject({ status: 'found' });
    expect(await fetcher.get(workOf('W2'))).toMatchObject({ status: 'found' });
    expect(logged().match(/"level":"warn"/g)).toHaveLength(1);
  });

  test('the oldest answers make room for new ones', async () => {
    server.answerWith([json()]);
    const limits = { ...shortLimits, cacheMaxBytes: work.length * 3 };
    const { fetcher, cacheDir } = testFetcher(server.origin, { limits });
    for (let count = 1; count <= 8; count += 1) await fetcher.get(workOf(`W${count}`));
    const keys = Object.keys(await cacache.ls(cacheDir));
    expect(keys.length).toBeLessThanOrEqual(3);
    expect(keys).toContain(`${server.origin}/works/W8`);
  });
});

describe('pace', () => {
  const intervalMs = { crossref: 80, datacite: 80, arxiv: 80, openalex: 80, orcid: 80 };
  const limits = { ...shortLimits, intervalMs };
  /** A timer of Node may come a millisecond early. */
  const interval = 78;

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
    const { fetcher } = testFetcher(server.origin, { limits: { ...limits, answerMs: 2_000 } });
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
      limits: { ...shortLimits, patience: { attempts: 1, totalMs: 5_000 } },
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
    const { fetcher } = testFetcher(server.origin);
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

function contentFiles(folder: string): string[] {
  return readdirSync(join(folder, 'content-v2'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'content-v2', name))
    .filter((name) => statSync(name).isFile());
}
