/**
 * Attempts to read a draft without being an editor. Drafts of every kind contain a canary, and nothing
 * published does: no response to anyone else may contain it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { projectRoot } from '@/lib/launch/project-root';
import { sendRawRequest } from './raw-request';
import {
  apiPaths,
  variantsWithCookies,
  draftPaths,
  publishedPaths,
  requestFor,
  type RequestVariant,
  variantsWithoutCookies,
} from './request-variants';
import {
  lakeRequestCases,
  representationPaths,
  siteRequestCases,
  sitemapPaths,
} from './request-cases';
import { kwok, neverPublished, canary } from './draft-canary';
import { isPrivate, type CanaryProduct, startCanaryProduct } from './canary-product';

let site: CanaryProduct;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startCanaryProduct();
});

test.afterAll(async () => site.product.stop());

test('an editor sees every draft, in private responses that no cache keeps', async () => {
  const headers = { cookie: site.editor.cookie };
  for (const path of [...publishedPaths, ...draftPaths.slice(0, 4)]) {
    for (const variant of [
      variantsWithoutCookies['as a visitor'],
      variantsWithoutCookies['as a client navigation'],
    ]) {
      const request = requestFor(path, variant ?? {});
      const response = await site.send({
        ...request,
        headers: { ...request.headers, ...headers },
      });
      expect(response.status, path).toBe(200);
      expect(response.whole, path).toContain(canary);
      expect(isPrivate(response), path).toBe(true);
      expect(response.whole, 'the token stays on the server').not.toContain(site.product.token);
    }
  }
  const image = await site.send({ path: site.draftPortrait, headers });
  expect(image.status).toBe(200);
  expect(image.headers['content-type']).toBe('image/webp');
  expect(image.headers['cache-control']).toBe('private, no-store');
  expect(isPrivate(site.editor.response)).toBe(true);
});

/** Requests every page in one variant. @returns what is wrong with the responses */
async function faultsOfPages(variant: RequestVariant): Promise<string[]> {
  const found: string[] = [];
  for (const path of [...publishedPaths, ...draftPaths]) {
    const response = await site.send(requestFor(path, variant));
    const status = variant.status ?? (publishedPaths.includes(path) ? 200 : 404);
    found.push(...site.faults(path, response, status));
    if (response.whole.includes('preview-bar')) found.push(`${path} has the bar`);
  }
  return found;
}

/** The same for the routes that a page in a preview requests. */
async function faultsOfPreviewRoutes(variant: RequestVariant): Promise<string[]> {
  const changes = await site.send(requestFor('/api/draft-mode/changes', variant));
  const image = await site.send(requestFor(site.draftPortrait, variant));
  return [
    ...site.faults('changes', changes, variant.routeStatus ?? 401),
    ...site.faults('image', image, variant.routeStatus ?? 404),
    ...(image.headers['content-type'] === 'image/webp' ? ['the image itself'] : []),
  ];
}

/** The same for the API, which is the same for everybody. */
async function faultsOfApi(variant: RequestVariant): Promise<string[]> {
  const found: string[] = [];
  for (const path of apiPaths) {
    const response = await site.send(requestFor(path, variant));
    found.push(...site.faults(path, response, variant.routeStatus ?? 200));
  }
  return found;
}

for (const [name, variant] of Object.entries(variantsWithoutCookies)) {
  test(`no draft leaks to a request ${name}`, async () => {
    expect([
      ...(await faultsOfPages(variant)),
      ...(await faultsOfPreviewRoutes(variant)),
      ...(await faultsOfApi(variant)),
    ]).toEqual([]);
  });
}

test('no draft leaks to a request with any cookies but an editor’s', async () => {
  test.setTimeout(180_000);
  for (const [name, variant] of Object.entries(
    variantsWithCookies(site.editor, site.product.token, Date.now()),
  )) {
    expect.soft(await faultsOfPages(variant), name).toEqual([]);
    expect.soft(await faultsOfApi(variant), name).toEqual([]);
    // With an editor's own cookies both are allowed, whatever the other headers are.
    if (variant.headers?.cookie?.includes(site.editor.cookie)) continue;
    expect.soft(await faultsOfPreviewRoutes(variant), name).toEqual([]);
  }
});

test('no draft leaks at any other address of the site', async () => {
  const buildId = (await readFile(join(projectRoot, '.next', 'BUILD_ID'), 'utf8')).trim();
  const found: string[] = [];
  for (const [status, request] of siteRequestCases({
    buildId,
    draftPortrait: site.draftPortrait,
  })) {
    const name = `${request.method ?? 'GET'} ${request.path}`;
    found.push(...site.faults(name, await site.send(request), status));
  }
  expect(found).toEqual([]);
});

test('the API is the same for an editor as for a visitor', async () => {
  const { cookie } = site.editor;
  for (const path of apiPaths) {
    const visitors = await site.send({ path });
    const editors = await site.send({ path, headers: { cookie } });
    expect([editors.status, editors.body], path).toEqual([200, visitors.body]);
  }
});

test('a sitemap has no address of a draft, and is the same for an editor', async () => {
  const { cookie } = site.editor;
  for (const path of sitemapPaths) {
    const visitors = await site.send({ path });
    const editors = await site.send({ path, headers: { cookie } });
    expect(visitors.body, path).toContain('<loc>');
    expect(visitors.body, path).not.toMatch(/jamais-publiee|ancienne-adresse|sans-adresse|~/);
    expect([editors.status, editors.body], path).toEqual([200, visitors.body]);
  }
});

test('citations and feeds are the same for an editor', async () => {
  const { cookie } = site.editor;
  for (const path of representationPaths) {
    const visitors = await site.send({ path });
    const editors = await site.send({ path, headers: { cookie } });
    expect([editors.status, editors.body], path).toEqual([visitors.status, visitors.body]);
    expect(visitors.status, path).toBe(200);
  }
});

test('a preview tells programs nothing', async () => {
  const { cookie } = site.editor;
  for (const path of publishedPaths) {
    const { whole } = await site.send({ path, headers: { cookie } });
    expect(whole, path).toContain(canary);
    expect(whole, path).not.toMatch(/application\/ld\+json|name="citation_|rel="describedby"/);
  }
});

test('no draft leaks from the lake without a token', async () => {
  const found: string[] = [];
  for (const [status, request] of lakeRequestCases('production', site.drafts.assetFile)) {
    const response = await sendRawRequest(site.product.lakeUrl, request);
    found.push(...site.faults(request.path, response, status));
  }
  expect(found).toEqual([]);
});

test('a visitor who listens to the lake receives no draft', async () => {
  const url = new URL('/v2025-02-19/data/listen/production', site.product.lakeUrl);
  url.searchParams.set('query', '*');
  url.searchParams.set('includeResult', 'true');
  url.searchParams.set('visibility', 'transaction');
  const disconnect = new AbortController();
  const response = await fetch(url, {
    headers: { 'x-sanity-project-id': 'portrait' },
    signal: disconnect.signal,
  });
  const decoder = new TextDecoder();
  let received = '';
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      received += decoder.decode(chunk, { stream: true });
    },
  });
  const listening = response.body?.pipeTo(sink).catch(() => undefined);
  await expect.poll(() => received).toContain('event: welcome');
  await site.client
    .patch(`drafts.${kwok}`)
    .set({ name: `Heard ${canary}` })
    .commit();
  await site.client
    .patch(`drafts.${neverPublished}`)
    .set({ name: `Heard ${canary}` })
    .commit();
  // Events come in the order of the changes.
  await site.client.patch('topic-deep-learning').set({ heard: 'published-after' }).commit();
  await expect.poll(() => received).toContain('published-after');
  disconnect.abort();
  await listening;
  expect(site.secretsIn(received)).toEqual([]);
  expect(received).not.toContain('drafts.');
});
