import { json, redirect, status, work } from './answers';
import { SourceServer } from './source-server';
import { openAlexKey, openAlexWork, testFetcher } from './test-fetcher';

let server: SourceServer;
beforeAll(async () => {
  server = await SourceServer.start();
});
afterAll(() => server.close());

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
