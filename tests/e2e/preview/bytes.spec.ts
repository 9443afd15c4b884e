/**
 * Published pages contain nothing of previews: every page that can be reached by links, as it is
 * served.
 */
import { expect, test } from '@playwright/test';

import { scriptElement } from '../script-elements';

/** Parts of a preview, and of what only scripts need. */
const ofPreviews = /as="script"|modulepreload|data-sanity|<mark|preview|sanity/gi;

test('no published page has a byte for previews, or asks for a script', async ({ page }) => {
  const paths = new Set(['/fr', '/en', '/fr/nulle/part', '/en/nowhere']);
  // There is no end to filtered lists.
  for (const path of ['/fr/publications?year=2024', '/en/search?q=kwok']) paths.add(path);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(`${request.resourceType()} ${request.url()}`));
  const rows: object[] = [];
  for (const path of paths) {
    requested.length = 0;
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    const html = (await response?.text()) ?? '';
    expect(html, path).toMatch(/<\/html>\s*$/);
    expect(html.match(ofPreviews) ?? [], path).toEqual([]);
    expect(html, path).not.toMatch(scriptElement);
    const headers = JSON.stringify(await response?.allHeaders());
    expect(headers, path).not.toMatch(/sanity|preview|set-cookie|nonce/i);
    const scripts = requested.filter((what) => /^script |\.js(?:\?|$)/.test(what));
    expect(scripts, path).toEqual([]);
    rows.push({ path, html: Buffer.byteLength(html), scripts: scripts.length });
    for (const [, found] of html.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)) {
      // A vCard, a citation and a feed are files, not pages.
      if (found !== undefined && !/^\/media\/|\?|\.[a-z]+$/.test(found)) paths.add(found);
    }
  }
  expect(rows.length).toBeGreaterThanOrEqual(12);
  console.table(rows);
});

test('the style sheet that every page has says nothing of previews', async ({ page, request }) => {
  await page.goto('/fr');
  const sheets = page.locator('link[rel="stylesheet"]');
  const hrefs = await sheets.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs.length).toBeGreaterThan(0);
  for (const href of hrefs) {
    expect(await (await request.get(href ?? '')).text()).not.toMatch(/preview|sanity/i);
  }
});
