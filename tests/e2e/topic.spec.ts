import { expect, test } from '@playwright/test';

import { expectNoViolations } from './accessibility';
import { expectNoSidewaysScroll } from './sideways';
import { type Product, startProduct } from './product';
import { rawClientOf } from './studio/site';

const pages = {
  fr: {
    path: '/fr/sujets/deep-learning',
    name: 'Apprentissage profond',
    description: /^Des réseaux de neurones à plusieurs couches/,
    members: 'Membres',
    works: '6 publications',
    profile: '/fr/repertoire/devin-kwok',
    others: 'et 23 autres personnes',
  },
  en: {
    path: '/en/topics/deep-learning',
    name: 'Deep learning',
    description: /^Neural networks with many layers/,
    members: 'Members',
    works: '6 publications',
    profile: '/en/directory/devin-kwok',
    others: 'and 23 other people',
  },
} as const;

for (const language of ['fr', 'en'] as const) {
  const { path, name, description, members, works, profile } = pages[language];

  test.describe(`a topic in ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('has its name, its description, its people and its works', async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveTitle(new RegExp(`^${name} – `));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.getByText(description)).toBeVisible();
      const people = page.locator('section', { hasText: members });
      await expect(people.getByRole('link', { name: 'Devin Kwok' }).first()).toHaveAttribute(
        'href',
        profile,
      );
      await expect(page.getByRole('heading', { level: 2, name: works })).toBeVisible();
    });

    test('is where its name leads on a profile, and leads to itself in the other language', async ({
      page,
    }) => {
      await page.goto(profile);
      await page.getByRole('link', { name }).first().click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      const other = pages[language === 'fr' ? 'en' : 'fr'];
      await expect(page.locator(`header a[hreflang]`)).toHaveAttribute('href', other.path);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        'href',
        new RegExp(`${path}$`),
      );
    });

    for (const width of [320, 1280, 3840]) {
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        await expectNoSidewaysScroll(page, path, width);
      });
    }
  });

  test(`a topic in ${language} has no accessibility violation axe knows`, async ({
    browser,
    baseURL,
  }) => {
    await expectNoViolations(browser, { path, baseURL });
  });
}

test('a topic loads one style sheet', async ({ request }) => {
  const html = await (await request.get(pages.fr.path)).text();
  expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
});

test('a topic under the word of the other language is a permanent redirect', async ({
  request,
}) => {
  const response = await request.get('/fr/topics/deep-learning', { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()['location']).toBe(pages.fr.path);
});

test('a topic that nobody made is a real 404', async ({ request }) => {
  expect((await request.get('/en/topics/nowhere')).status()).toBe(404);
});

test.describe('a topic of many people and works', () => {
  let product: Product;
  test.beforeAll(async () => {
    product = await startProduct();
    const client = rawClientOf(product);
    const topics = [{ _key: 't', _type: 'reference', _ref: 'topic-deep-learning' }];
    const people = Array.from({ length: 26 }, (_, index) => ({
      _id: `researcher-many-${index}`,
      _type: 'researcher',
      name: `Person ${String.fromCodePoint(65 + index)}`,
      slug: { _type: 'slug', current: `many-${index}` },
      status: 'current',
      topics,
    }));
    const works = Array.from({ length: 35 }, (_, index) => ({
      _id: `publication-many-${index}`,
      _type: 'publication',
      title: `A work of number ${index}`,
      slug: { _type: 'slug', current: `many-${index}` },
      language: 'en',
      type: 'article',
      topics,
      authors: [{ _key: 'a', _type: 'authorship', printedName: 'A. Author' }],
      versions: [{ _key: 'v', _type: 'version', kind: 'journal', date: `${1980 + index}` }],
    }));
    await client.mutate(people.map((person) => ({ create: person })));
    await client.mutate(works.map((work) => ({ create: work })));
  });
  test.afterAll(() => product.stop());

  for (const language of ['fr', 'en'] as const) {
    const { path, others } = pages[language];

    test(`in ${language}, on a phone has five people, and shows the others when asked`, async ({
      browser,
    }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      await expect(async () => {
        await page.goto(`${product.siteUrl}${path}`);
        await expect(page.getByText(others)).toBeVisible({ timeout: 1_000 });
      }).toPass();
      const last = page.getByRole('link', { name: 'Person Z' });
      await expect(last).toBeHidden();
      await page.getByText(others).click();
      await expect(last).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: /^41 publications/ })).toBeVisible();
      expect(await page.locator('h4').count()).toBe(20);
      await context.close();
    });

    test(`in ${language}, on a desk has everybody beside the works`, async ({ browser }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 1280, height: 900 },
      });
      const page = await context.newPage();
      await expect(async () => {
        await page.goto(`${product.siteUrl}${path}`);
        await expect(page.getByRole('link', { name: 'Person Z' })).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await expect(page.getByText(others)).toBeHidden();
      const people = await page.getByRole('link', { name: 'Person A' }).boundingBox();
      const works = await page.locator('h4').first().boundingBox();
      expect(works?.x).toBeGreaterThan(400);
      expect(Math.abs((works?.y ?? 0) - (people?.y ?? 0))).toBeLessThan(200);
      await context.close();
    });
  }
});
