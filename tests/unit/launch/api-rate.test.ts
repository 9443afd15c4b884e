import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { readEnvironment } from '@/lib/env/environment';
import { apiRate } from '@/lib/launch/api-rate';

import { faultsBy } from '../api/description';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A site that lets three requests of a client through. */
async function startSite(variables: Record<string, string> = {}) {
  const { site } = readEnvironment({ API_REQUESTS_PER_MINUTE: '3', ...variables });
  const heldByRate = apiRate(site);
  const answered: string[] = [];
  const server = createServer((request, response) => {
    heldByRate(request, response, () => {
      answered.push(request.url ?? '');
      response.end('{}');
    });
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, init);
  return { ask, answered };
}

const statuses = (responses: readonly Response[]) => responses.map(({ status }) => status);

async function askAs(site: Awaited<ReturnType<typeof startSite>>, addresses: readonly string[]) {
  const responses: Response[] = [];
  for (const address of addresses) {
    const headers = { 'x-forwarded-for': address };
    responses.push(await site.ask('/api/v1/people', { headers }));
  }
  return responses;
}

test('what is too much is refused before any work, with a problem that anyone can read', async () => {
  const site = await startSite();
  const responses = await askAs(site, ['', '', '', '']);
  expect(statuses(responses)).toEqual([200, 200, 200, 429]);
  expect(responses[0]?.headers.get('ratelimit')).toMatch(/^"address";r=2;t=\d+$/);
  const [, , , refusal] = responses;
  expect(Object.fromEntries(refusal?.headers ?? [])).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'ratelimit-policy': '"address";q=3;w=60',
    'retry-after': expect.stringMatching(/^(?:[1-5]?\d|60)$/),
  });
  expect(faultsBy('Problem', await refusal?.json())).toEqual([]);
  expect(site.answered).toHaveLength(3);
  const head = await site.ask('/api/v1/people', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([429, '']);
  expect((await site.ask('/api/v1/works', { method: 'OPTIONS' })).status).toBe(429);
});

test('pages and other routes are not counted', async () => {
  const { ask } = await startSite();
  for (const path of ['/fr', '/api/health', '/api/revalidate', '/media/x', '/fr?q=/api/v1/x']) {
    for (let n = 0; n < 5; n += 1) {
      const response = await ask(path);
      expect([response.status, response.headers.get('ratelimit')]).toEqual([200, null]);
    }
  }
  expect((await ask('/api/v1/people')).status).toBe(200);
});

test('a client cannot name itself anew, unless a proxy is trusted to name it', async () => {
  const names = ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4'];
  expect(statuses(await askAs(await startSite(), names))).toEqual([200, 200, 200, 429]);
  const behindOne = await startSite({ TRUSTED_PROXY_COUNT: '1' });
  expect(statuses(await askAs(behindOne, names))).toEqual([200, 200, 200, 200]);
  const forged = names.map((name) => `${name}, 203.0.113.9`);
  expect(statuses(await askAs(behindOne, forged))).toEqual([200, 200, 200, 429]);
});
