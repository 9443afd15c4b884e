/** The API as programs ask it, on the real site. */
import { expect, test } from '@playwright/test';

import { isApiRequest } from '@/lib/api/is-api-request';

import { sendRawRequest } from './preview/raw-request';
import { type Product, startProduct } from './product';

const perMinute = 60;
let product: Product;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  product = await startProduct({ API_REQUESTS_PER_MINUTE: String(perMinute) });
});
test.afterAll(() => product.stop());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, product.siteUrl), { redirect: 'manual', ...init });

const readable = {
  'access-control-allow-origin': '*',
  'x-robots-tag': 'noindex',
  'ratelimit-policy': `"address";q=${perMinute};w=60`,
};

test('an answer is for anyone, and is not sent twice to who has it', async () => {
  const path = '/api/v1/works?limit=2&q=a';
  const first = await ask(path);
  expect(first.status).toBe(200);
  const etag = first.headers.get('etag') ?? '';
  expect(Object.fromEntries(first.headers)).toMatchObject({
    ...readable,
    'content-type': 'application/json',
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-total-count': expect.stringMatching(/^\d+$/),
    link: expect.stringMatching(/rel="service-desc".*\/works\?q=a&page=2&limit=2>; rel="next"$/),
  });
  const again = await ask(path, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(Object.fromEntries(again.headers)).toMatchObject({ ...readable, etag });
  const head = await ask(path, { method: 'HEAD' });
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
});

test('a browser of another site may ask, and nothing can be changed', async () => {
  const preflight = await ask('/api/v1/people/devin-kwok', {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example', 'access-control-request-method': 'GET' },
  });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    ...readable,
    allow: 'GET, HEAD, OPTIONS',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  });
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const refusal = await ask('/api/v1/people', { method });
    expect([refusal.status, refusal.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(refusal.headers.get('content-type')).toBe('application/problem+json');
  }
});

test('every address of the API counts, however it is spelt', async () => {
  const spellings = [
    ...['/api/%761/people', '/%61pi/v1/people', '//api/v1/people', '/api//v1/people'],
    ...[
      '/api%2Fv1/people',
      '/API/v1/people',
      '/api/v1/people.rsc',
      '/api/v1/people/',
      '/api/./v1/people',
    ],
    ...[
      '/fr/../api/v1/people',
      '/api\\v1/people',
      '/_next/data/x/api/v1/people.json',
      '/%2561pi/v1/people',
    ],
  ];
  for (const path of spellings) {
    const { status, headers, body } = await sendRawRequest(product.siteUrl, { path });
    const isAnswer = status === 200 && body.includes('"items"');
    const isCounted = headers['ratelimit'] !== undefined;
    expect([path, isAnswer && !isCounted]).toEqual([path, false]);
    expect([path, isCounted]).toEqual([path, isApiRequest(path)]);
  }
});

test('what a client says of its address does not get it more, and pages go on', async () => {
  let refusal: Response | undefined;
  for (let n = 0; n <= perMinute && refusal === undefined; n += 1) {
    const headers = { 'x-forwarded-for': `198.51.100.${n}`, forwarded: `for=198.51.100.${n}` };
    const response = await ask('/api/v1/topics', { headers });
    if (response.status === 429) refusal = response;
    else await response.arrayBuffer();
  }
  expect(Object.fromEntries(refusal?.headers ?? [])).toMatchObject({
    ...readable,
    'retry-after': expect.stringMatching(/^\d+$/),
  });
  expect((await ask('/fr')).status).toBe(200);
  expect((await ask('/fr/publications.bib')).status).toBe(200);
});
