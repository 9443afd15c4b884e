/**
 * No draft is cached: not in a page that is rendered during a preview, not in a file, not in a
 * script.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { projectRoot } from '@/lib/launch/project-root';
import { settings } from '@/sanity/seed/settings';
import { bilingualText } from '@/sanity/seed/stored-values';
import { draftPaths, publishedPaths } from './request-variants';
import { filesWith } from './files-with';
import { canary } from './draft-canary';
import { type CanaryProduct, startCanaryProduct } from './canary-product';

let site: CanaryProduct;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startCanaryProduct();
});

test.afterAll(async () => site.product.stop());

/** Next puts these at places that depend on how long a render took, not on what it rendered. */
const normalised = (html: string): string =>
  html
    .replace(/<meta name="next-size-adjust"[^>]*>|<!--\/?\$-->/g, '')
    .replace(/<head>.*?<\/head>/s, (head) => head.split(/(?=<)/).toSorted().join(''));

// First, because the pages that are rendered again below may have another order.
test('no cached file has a draft, and visitors get the same bytes as before', async () => {
  const cookie = { cookie: site.editor.cookie };
  for (const path of [...publishedPaths, ...draftPaths, site.draftPortrait]) {
    await site.send({ path, headers: cookie });
    await site.send({ path, headers: { ...cookie, rsc: '1' } });
  }
  const built = join(projectRoot, '.next');
  expect(await filesWith(site.product.pagesDir, ['Devin Kwok']), 'it is searched').not.toEqual([]);
  for (const dir of [site.product.pagesDir, join(built, 'cache'), join(built, 'server')]) {
    expect(await filesWith(dir, site.drafts.forbidden), dir).toEqual([]);
  }
  expect((await readdir(site.product.pagesDir, { recursive: true })).join()).not.toContain(
    'drafts',
  );
  for (const path of publishedPaths) expect(await site.settled(path)).toBe(site.before.get(path));
});

test('pages that are rendered again during a preview show what is published', async () => {
  test.setTimeout(120_000);
  const cookie = { cookie: site.editor.cookie };
  for (let round = 0; round < 5; round += 1) {
    const footer = bilingualText(`Ronde ${round}.`, `Round ${round}.`);
    await site.client.patch('siteSettings').set({ footer }).commit();
    const both = publishedPaths.flatMap((path) => [
      site.send({ path }),
      site.send({ path, headers: cookie }),
      site.send({ path, headers: { rsc: '1' } }),
      site.send({ path, headers: { ...cookie, 'x-prerender-revalidate': site.editor.bypass } }),
    ]);
    for (const [index, response] of (await Promise.all(both)).entries()) {
      const isEditors = index % 4 === 1;
      expect(response.whole.includes(canary), `${publishedPaths[Math.floor(index / 4)]}`).toBe(
        isEditors,
      );
    }
  }
  const { footer } = settings;
  await site.client.patch('siteSettings').set({ footer }).commit();
  await expect
    .poll(async () =>
      Promise.all(publishedPaths.map(async (path) => normalised((await site.send({ path })).body))),
    )
    .toEqual(publishedPaths.map((path) => normalised(site.before.get(path) ?? '')));
});

test('no script for browsers contains a token, or where one is', async () => {
  const own = join(projectRoot, '.lake', 'token');
  const builtWith = await readFile(own, 'utf8').catch(() => site.product.token);
  const secrets = [
    site.product.token,
    builtWith.trim(),
    site.product.webhookSecret,
    site.editor.bypass,
  ];
  const names = [
    'SANITY_API_READ_TOKEN',
    'SANITY_API_PUBLISHED_READ_TOKEN',
    'SANITY_WEBHOOK_SECRET',
    'portrait: preview grant',
  ];
  const dir = join(projectRoot, '.next', 'static');
  expect(await filesWith(dir, ['Presentation']), 'it is searched').not.toEqual([]);
  expect(await filesWith(dir, [...secrets, ...names])).toEqual([]);
});
