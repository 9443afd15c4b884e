/**
 * Half-filled documents on the running product. A preview shows what is filled in, and placeholders for
 * the rest. When they are published, which the API allows, pages stay whole.
 */
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { SanityClient } from '@sanity/client';

import { type Language, languages } from '@/lib/i18n/languages';
import { bilingualText } from '@/sanity/seed/stored-values';
import { pathOf } from '@/lib/pages/addresses';
import { type IndexPage, type PageAddress, pageAbove } from '@/lib/pages/registry';
import { type Product, startProduct } from '../product';
import { rawClientOf, visit } from '../studio/site';
import { people } from './half-filled-people';
import { type HalfFilledCase, image, type WrittenDocument } from './half-filled-case';
import { institutions, topics } from './half-filled-topics-and-institutions';
import { coauthors, workPages } from './half-filled-work-pages';
import { others, works } from './half-filled-works';
import { enablePath, studioSecret } from './opened-preview';
import { scriptElement } from '../script-elements';

const cases = [
  ...people,
  ...works,
  ...others,
  ...workPages,
  ...coauthors,
  ...institutions,
  ...topics,
];

/** Something that is published, on each list. */
const listedPages: Readonly<Record<IndexPage, PageAddress>> = {
  directory: { page: 'profile', slug: 'devin-kwok' },
  publications: { page: 'work', slug: 'butterfly-effect-training-trajectories' },
  topics: { page: 'topic', slug: 'deep-learning' },
  // By itself it lists nothing.
  search: { page: 'search' },
};

let product: Product;
let client: SanityClient;
let context: BrowserContext;
let page: Page;

/** A browser with an open preview: opened from a page of the same site, as Studio's frame does. */
async function browserWithPreview(browser: Browser): Promise<BrowserContext> {
  // axe is a script, which the policy of a page forbids.
  const opened = await browser.newContext({ baseURL: product.siteUrl, bypassCSP: true });
  const first = await opened.newPage();
  await first.goto('/fr');
  const { secret } = await studioSecret(client);
  const leaving = first.waitForURL(/sanity-preview-perspective=drafts/);
  await first.evaluate((path) => location.assign(path), enablePath(secret));
  await leaving;
  await first.close();
  return opened;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await startProduct();
  client = rawClientOf(product);
  await client.assets.upload('image', image, { contentType: 'image/png' });
  context = await browserWithPreview(browser);
  page = await context.newPage();
});

test.afterAll(async () => {
  await context.close();
  await product.stop();
});

const write = (documents: readonly WrittenDocument[]) =>
  client.mutate(
    documents.map((document) => ({ createOrReplace: document })),
    { visibility: 'sync' },
  );

const drafts = (documents: readonly WrittenDocument[]) =>
  documents.map((document) => ({ ...document, _id: `drafts.${document._id}` }));

const remove = (documents: readonly WrittenDocument[]) =>
  client.mutate(
    documents.toReversed().map(({ _id }) => ({ delete: { id: _id } })),
    { visibility: 'sync' },
  );

/** The pages of a case: its own, and the list above it. */
function pagesOf({ page: kind = 'profile' }: HalfFilledCase, slug: string) {
  const own = { page: kind, slug } as const;
  const above = pageAbove(own);
  const list: IndexPage = above && !('slug' in above) ? above.page : 'directory';
  return { own, list };
}

async function expectWhole(language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('contentinfo')).toBeVisible();
  const [name, text] =
    language === 'fr' ? ['Aperçu', 'Aperçu du brouillon'] : ['Preview', 'Draft preview'];
  const bar = page.getByRole('complementary', { name, exact: true });
  await expect(bar).toContainText(text);
  await expect(bar.getByRole('link')).toBeVisible();
}

async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // The outlines that link to the form belong to Sanity.
    .exclude('sanity-visual-editing')
    // axe accepts a skip link only as the first link, and the bar has one before it.
    .exclude('a[href="#content"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
  expect.soft(found, page.url()).toEqual([]);
}

async function expectPlaceholders(
  placeholders: HalfFilledCase['placeholders'] = [],
  language: Language,
): Promise<void> {
  const main = page.getByRole('main');
  for (const placeholder of placeholders) {
    const text = placeholder[language === 'fr' ? 0 : 1];
    await expect(main.locator('mark', { hasText: text }).first()).toBeVisible();
  }
}

for (const [round, one] of cases.entries()) {
  const { title, documents, slug, shows = [], previews = [], placeholders = [], listed } = one;
  // What axe looks at is the same in both, and it takes most of the time.
  const examined = languages[round % languages.length];
  test(`in a preview: ${title}`, async () => {
    await write(drafts(documents));
    const { own, list } = pagesOf(one, slug);
    const main = page.getByRole('main');
    for (const language of languages) {
      const response = await page.goto(pathOf(own, language));
      expect(response?.status()).toBe(200);
      await expectWhole(language);
      for (const text of [...shows, ...previews]) await expect(main).toContainText(text);
      await expectPlaceholders(placeholders, language);
      if (placeholders.length === 0) await expect(main.locator('mark')).toHaveCount(0);
      if (language === examined) await expectAccessible();

      expect((await page.goto(pathOf({ page: list }, language)))?.status()).toBe(200);
      await expectWhole(language);
      await expectPlaceholders(listed, language);
      // A card names institutions without links, because the whole card is one.
      const linked = own.page === 'institution' ? [listedPages[list]] : [own, listedPages[list]];
      for (const address of linked) {
        await expect(main.locator(`a[href="${pathOf(address, language)}"]`).first()).toBeVisible();
      }
    }
    if (listed) await expectAccessible();
    await remove(drafts(documents));
  });
}

for (const [round, one] of cases.entries()) {
  const { title, documents, slug, shows = [], previews = [], published: ownStatus = 200 } = one;
  test(`published: ${title}`, async () => {
    // An address of its own, at which nothing was cached before.
    const current = `${slug}-${round}`;
    const published = documents.map((document) =>
      document.slug ? { ...document, slug: { _type: 'slug', current } } : document,
    );
    const { own, list } = pagesOf(one, current);
    const footerText = (language: Language) =>
      language === 'fr' ? `Ronde ${round} du pied de page.` : `Round ${round} of the footer.`;
    const footer = bilingualText(footerText('fr'), footerText('en'));
    await client.mutate([
      ...published.map((document) => ({ createOrReplace: document })),
      { patch: { id: 'siteSettings', set: { footer } } },
    ]);
    for (const language of languages) {
      const kwok = pathOf({ page: 'profile', slug: 'devin-kwok' }, language);
      const ownPath = pathOf(own, language);
      for (const [path, status] of [
        [pathOf({ page: list }, language), 200],
        [kwok, 200],
        [ownPath, ownStatus],
      ] as const) {
        let html = '';
        await expect
          .poll(
            async () => {
              const response = await visit(product, path);
              html = await response.text();
              // A page that failed to render has no footer.
              return [response.status, status === 500 || html.includes(footerText(language))];
            },
            { message: path },
          )
          .toEqual([status, true]);
        expect(html).toMatch(/<\/html>\s*$/);
        expect(html).toContain(`<html lang="${language}"`);
        expect(html).not.toMatch(/<mark|data-sanity|preview-bar/);
        expect(html).not.toMatch(scriptElement);
        if (path === kwok) expect(html).toContain('Devin Kwok</bdi></h1>');
        else if (path === ownPath && ownStatus === 200) {
          for (const text of shows) expect(html).toContain(text);
          for (const text of previews) expect(html).not.toContain(text);
        } else if (ownStatus !== 200) expect(html).not.toContain(`href="${ownPath}"`);
      }
    }
    await remove(published);
  });
}
