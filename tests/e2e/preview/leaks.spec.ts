/**
 * Attempts to reach a draft without being an editor. A word stands in drafts of every kind, and in
 * nothing that is published: no answer to anybody else may have it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { projectRoot } from '@/lib/launch/project-root';
import { ask } from './ask';
import { cookieWays, nobodys, published, questionOf, type Way, ways } from './attempts';
import { lakeAttempts, otherAddresses } from './other-addresses';
import { kwok, unborn, word } from './planted';
import { isPrivate, type PlantedProduct, startPlanted } from './planted-product';

let site: PlantedProduct;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startPlanted();
});

test.afterAll(async () => site.product.stop());

test('an editor sees every draft, as private answers that nobody keeps', async () => {
  const headers = { cookie: site.editor.cookie };
  for (const path of [...published, ...nobodys.slice(0, 4)]) {
    for (const way of [ways['as a visitor'], ways['as a client navigation']]) {
      const question = questionOf(path, way ?? {});
      const answer = await site.asked({
        ...question,
        headers: { ...question.headers, ...headers },
      });
      expect(answer.status, path).toBe(200);
      expect(answer.whole, path).toContain(word);
      expect(isPrivate(answer), path).toBe(true);
      expect(answer.whole, 'the token stays on the server').not.toContain(site.product.token);
    }
  }
  const image = await site.asked({ path: site.draftPortrait, headers });
  expect(image.status).toBe(200);
  expect(image.headers['content-type']).toBe('image/webp');
  expect(image.headers['cache-control']).toBe('private, no-store');
  expect(isPrivate(site.editor.answer)).toBe(true);
});

/** Asks for every page in one way. @returns what is wrong with the answers */
async function faultsOfPages(way: Way): Promise<string[]> {
  const found: string[] = [];
  // Not from the page cache, which is what gives a missing page its status.
  const isOwn = way.headers?.cookie?.includes(site.editor.bypass) && !way.isVisitor;
  for (const path of [...published, ...nobodys]) {
    const answer = await site.asked(questionOf(path, way));
    const status = way.status ?? (published.includes(path) ? 200 : 404);
    found.push(...site.faults(path, answer, isOwn ? undefined : status));
    if (isOwn && !isPrivate(answer)) found.push(`${path} may be kept`);
    if (answer.whole.includes('preview-bar')) found.push(`${path} has the bar`);
  }
  return found;
}

/** The same for what a page in a preview asks for. */
async function faultsElsewhere(way: Way): Promise<string[]> {
  const changes = await site.asked(questionOf('/api/draft-mode/changes', way));
  const image = await site.asked(questionOf(site.draftPortrait, way));
  return [
    ...site.faults('changes', changes, way.elsewhere ?? 401),
    ...site.faults('image', image, way.elsewhere ?? 404),
    ...(image.headers['content-type'] === 'image/webp' ? ['the image itself'] : []),
  ];
}

for (const [name, way] of Object.entries(ways)) {
  test(`nothing is had by asking ${name}`, async () => {
    expect([...(await faultsOfPages(way)), ...(await faultsElsewhere(way))]).toEqual([]);
  });
}

test('nothing is had by any cookie but an editor’s', async () => {
  test.setTimeout(180_000);
  for (const [name, way] of Object.entries(
    cookieWays(site.editor, site.product.token, Date.now()),
  )) {
    expect.soft(await faultsOfPages(way), name).toEqual([]);
    // An editor's own cookies open both, whatever else is said.
    if (way.headers?.cookie?.includes(site.editor.cookie)) continue;
    expect.soft(await faultsElsewhere(way), name).toEqual([]);
  }
});

test('nothing is had at any other address of the site', async () => {
  const buildId = (await readFile(join(projectRoot, '.next', 'BUILD_ID'), 'utf8')).trim();
  const found: string[] = [];
  for (const [status, question] of otherAddresses({ buildId, draftPortrait: site.draftPortrait })) {
    const name = `${question.method ?? 'GET'} ${question.path}`;
    found.push(...site.faults(name, await site.asked(question), status));
  }
  expect(found).toEqual([]);
});

test('nothing is had from the lake without a token', async () => {
  const found: string[] = [];
  for (const [status, question] of lakeAttempts('production', site.planted.assetFile)) {
    const answer = await ask(site.product.lakeUrl, question);
    found.push(...site.faults(question.path, answer, status));
  }
  expect(found).toEqual([]);
});

test('a visitor who listens to the lake hears of no draft', async () => {
  const url = new URL('/v2025-02-19/data/listen/production', site.product.lakeUrl);
  url.searchParams.set('query', '*');
  url.searchParams.set('includeResult', 'true');
  url.searchParams.set('visibility', 'transaction');
  const leaving = new AbortController();
  const response = await fetch(url, {
    headers: { 'x-sanity-project-id': 'portrait' },
    signal: leaving.signal,
  });
  const decoder = new TextDecoder();
  let heard = '';
  const ear = new WritableStream<Uint8Array>({
    write: (chunk) => {
      heard += decoder.decode(chunk, { stream: true });
    },
  });
  const listening = response.body?.pipeTo(ear).catch(() => undefined);
  await expect.poll(() => heard).toContain('event: welcome');
  await site.client
    .patch(`drafts.${kwok}`)
    .set({ name: `Heard ${word}` })
    .commit();
  await site.client
    .patch(`drafts.${unborn}`)
    .set({ name: `Heard ${word}` })
    .commit();
  // Events come in the order of the changes.
  await site.client.patch('topic-deep-learning').set({ heard: 'published-after' }).commit();
  await expect.poll(() => heard).toContain('published-after');
  leaving.abort();
  await listening;
  expect(site.secretsIn(heard)).toEqual([]);
  expect(heard).not.toContain('drafts.');
});
