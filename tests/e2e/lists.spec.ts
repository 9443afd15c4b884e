/** Filters and the search, as visitors use them: by the keyboard, without scripts, in both languages. */
import { expect, test } from '@playwright/test';

import { expectNoViolations } from './accessibility';
import { expectNoSidewaysScroll } from './sideways';
import { type Product, startProduct } from './product';
import { rawClientOf } from './studio/site';

const words = {
  fr: {
    search: 'Chercher une personne, une publication ou un sujet',
    publications: '/fr/publications',
    results: '/fr/recherche',
    text: 'Mots',
    year: 'Année',
    submit: 'Filtrer',
    left: /^1 publication de 2025/,
    none: 'Rien ne répond à',
    directory: '/fr',
    role: 'Doctorat',
  },
  en: {
    search: 'Search for a person, a publication or a topic',
    publications: '/en/publications',
    results: '/en/search',
    text: 'Words',
    year: 'Year',
    submit: 'Filter',
    left: /^1 publication from 2025/,
    none: 'Nothing matches',
    directory: '/en',
    role: 'Doctoral student',
  },
} as const;

for (const language of ['fr', 'en'] as const) {
  const say = words[language];
  const examined = [
    say.publications,
    `${say.publications}?year=2025&type=conference&topic=deep-learning&person=devin-kwok`,
    `${say.publications}?q=xyzzy&year=2025`,
    say.directory,
    `${say.directory}?role=doctoral&letter=k`,
    say.results,
    `${say.results}?q=rolnick`,
    `${say.results}?q=xyzzy`,
  ];

  test.describe(`in ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('the search of any page finds by what is typed into it', async ({ page }) => {
      await page.goto(say.publications);
      await page.getByRole('searchbox', { name: say.search }).fill('altintas 2024');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${say.results}\\?q=altintas\\+2024$`));
      await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(
        'Tiny Perturbations',
      );
      await expect(page.getByRole('searchbox')).toHaveValue('altintas 2024');
    });

    test('a list is filtered by its form, and each filter is a link that takes it away', async ({
      page,
    }) => {
      await page.goto(say.publications);
      await page.getByLabel(say.text, { exact: true }).fill('papillon');
      await page.getByLabel(say.year).selectOption('2025');
      await page.getByRole('button', { name: say.submit }).click();
      await expect(page).toHaveURL(new RegExp(`${say.publications}\\?q=papillon&year=2025$`));
      await expect(page.getByText(say.left)).toBeVisible();
      await expect(page.getByLabel(say.year)).toHaveValue('2025');
      await page.getByRole('link', { name: /^2025/ }).click();
      await expect(page).toHaveURL(new RegExp(`${say.publications}\\?q=papillon$`));
      await expect(page.getByLabel(say.text, { exact: true })).toHaveValue('papillon');
    });

    test('the directory is filtered by links', async ({ page }) => {
      await page.goto(say.directory);
      await page.getByRole('link', { name: say.role, exact: true }).click();
      await expect(page).toHaveURL(/\?role=doctoral$/);
      await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Devin Kwok']);
    });

    test('what is not found says so', async ({ page }) => {
      await page.goto(`${say.results}?q=xyzzy+plugh`);
      await expect(page.getByText(say.none)).toBeVisible();
    });

    for (const path of examined) {
      test(`${path} does not scroll sideways at 320 px`, async ({ page }) => {
        await expectNoSidewaysScroll(page, path, 320);
      });
    }
  });

  for (const path of examined) {
    test(`${path} has no accessibility violation axe knows`, async ({ browser, baseURL }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await expectNoViolations(browser, { path, baseURL, colorScheme });
      }
    });
  }

  test(`the description of the search in ${language} is where each page says`, async ({
    request,
  }) => {
    const html = await (await request.get(say.directory)).text();
    const [, href = ''] = /<link rel="search"[^>]* href="([^"]+)"/.exec(html) ?? [];
    const response = await request.get(href);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('application/opensearchdescription+xml');
    expect(await response.text()).toContain(`${say.results}?q={searchTerms}"`);
  });
}

test.describe('an institute of many people', () => {
  let product: Product;
  test.beforeAll(async () => {
    product = await startProduct();
    const people = Array.from({ length: 260 }, (_, index) => ({
      _id: `researcher-many-${index}`,
      _type: 'researcher',
      name: `Given${index} ${String.fromCodePoint(65 + (index % 26))}family`,
      familyName: `${String.fromCodePoint(65 + (index % 26))}family`,
      slug: { _type: 'slug', current: `many-${index}` },
      status: index % 10 === 0 ? 'alumni' : 'current',
      role: index % 2 === 0 ? 'doctoral' : 'postdoc',
    }));
    await rawClientOf(product).mutate(people.map((person) => ({ create: person })));
  });
  test.afterAll(() => product.stop());

  test('has today’s members in rows, in pages, with a row of letters', async ({ browser }) => {
    const page = await browser.newPage({ baseURL: product.siteUrl, javaScriptEnabled: false });
    await expect(async () => {
      await page.goto('/fr?page=2');
      await expect(page.getByText('201 à 237 sur 237')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.goto('/fr');
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(200);
    await page.getByRole('link', { name: 'Q', exact: true }).click();
    await expect(page).toHaveURL(/\?letter=q$/);
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(8);
    await page.goto('/fr?status=alumni&q=given40');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Given40 Ofamily']);
    await page.goto('/fr?q=given40');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Given40 Ofamily']);
    await page.context().close();
  });

  test('has no accessibility violation axe knows', async ({ browser }) => {
    await expectNoViolations(browser, { path: '/en', baseURL: product.siteUrl });
    await expectNoViolations(browser, {
      path: '/fr?role=doctoral',
      baseURL: product.siteUrl,
      colorScheme: 'dark',
    });
  });

  test('a publish reaches a list that is filtered, and what a search finds', async ({
    request,
  }) => {
    const client = rawClientOf(product);
    const paths = ['/en?q=zorro', '/en/search?q=zorro', '/en/publications?q=zorro'];
    const at = (path: string) => `${product.siteUrl}${path}`;
    for (const path of paths) expect((await request.get(at(path))).status()).toBe(200);
    await client.mutate([
      { patch: { id: 'researcher-many-7', set: { name: 'Zorro Hfamily' } } },
      {
        create: {
          _id: 'publication-zorro',
          _type: 'publication',
          title: 'Zorro rides again',
          slug: { _type: 'slug', current: 'zorro' },
          language: 'en',
          type: 'article',
          authors: [],
          versions: [{ _key: 'v', _type: 'version', kind: 'journal', date: '2025' }],
        },
      },
    ]);
    for (const path of paths) {
      const expected = path.includes('publications') ? 'Zorro rides again' : 'Zorro';
      await expect
        .poll(async () => (await (await request.get(at(path))).text()).includes(`>${expected}`))
        .toBe(true);
    }
  });
});
