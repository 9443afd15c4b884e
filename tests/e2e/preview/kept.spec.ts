/** Nothing of a draft is kept: in no page that is made while it is previewed, in no file, in no script. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { projectRoot } from '@/lib/launch/project-root';
import { settings } from '@/sanity/seed/settings';
import { bilingualText } from '@/sanity/seed/stored-values';
import { nobodys, published } from './attempts';
import { filesWith } from './kept-files';
import { word } from './planted';
import { type PlantedProduct, startPlanted } from './planted-product';

let site: PlantedProduct;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startPlanted();
});

test.afterAll(async () => site.product.stop());

/** Where Next puts these depends on how long a render took, not on what is rendered. */
const inOrder = (html: string): string =>
  html.replace(/<meta name="next-size-adjust"[^>]*>|<!--\/?\$-->/g, '');

// First: what is made anew below may come in another order.
test('no file that is kept has a draft, and visitors get what they got, to the byte', async () => {
  const cookie = { cookie: site.editor.cookie };
  for (const path of [...published, ...nobodys, site.draftPortrait]) {
    await site.asked({ path, headers: cookie });
    await site.asked({ path, headers: { ...cookie, rsc: '1' } });
  }
  const built = join(projectRoot, '.next');
  expect(await filesWith(site.product.pagesDir, ['Devin Kwok']), 'it is searched').not.toEqual([]);
  for (const dir of [site.product.pagesDir, join(built, 'cache'), join(built, 'server')]) {
    expect(await filesWith(dir, site.planted.forbidden), dir).toEqual([]);
  }
  expect((await readdir(site.product.pagesDir, { recursive: true })).join()).not.toContain(
    'drafts',
  );
  for (const path of published) expect(await site.settled(path)).toBe(site.before.get(path));
});

test('pages made anew while they are previewed show what is published', async () => {
  test.setTimeout(120_000);
  const cookie = { cookie: site.editor.cookie };
  for (let round = 0; round < 5; round += 1) {
    const footer = bilingualText(`Ronde ${round}.`, `Round ${round}.`);
    await site.client.patch('siteSettings').set({ footer }).commit();
    const both = published.flatMap((path) => [
      site.asked({ path }),
      site.asked({ path, headers: cookie }),
      site.asked({ path, headers: { rsc: '1' } }),
      site.asked({ path, headers: { ...cookie, 'x-prerender-revalidate': site.editor.bypass } }),
    ]);
    for (const [place, answer] of (await Promise.all(both)).entries()) {
      const isEditors = place % 4 === 1;
      expect(answer.whole.includes(word), `${published[Math.floor(place / 4)]}`).toBe(isEditors);
    }
  }
  const { footer } = settings;
  await site.client.patch('siteSettings').set({ footer }).commit();
  await expect
    .poll(async () =>
      Promise.all(published.map(async (path) => inOrder((await site.asked({ path })).body))),
    )
    .toEqual(published.map((path) => inOrder(site.before.get(path) ?? '')));
});

test('no script for browsers has a token, or knows where one is', async () => {
  const own = join(projectRoot, '.lake', 'token');
  const builtWith = await readFile(own, 'utf8').catch(() => site.product.token);
  const secrets = [
    site.product.token,
    builtWith.trim(),
    site.product.webhookSecret,
    site.editor.bypass,
  ];
  const names = ['SANITY_API_READ_TOKEN', 'SANITY_WEBHOOK_SECRET', 'portrait: preview grant'];
  const dir = join(projectRoot, '.next', 'static');
  expect(await filesWith(dir, ['Presentation']), 'it is searched').not.toEqual([]);
  expect(await filesWith(dir, [...secrets, ...names])).toEqual([]);
});
