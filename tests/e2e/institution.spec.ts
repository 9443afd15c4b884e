import { expect, test } from '@playwright/test';

import { expectNoViolations } from './accessibility';
import { expectNoSidewaysScroll } from './sideways';

const pages = {
  fr: {
    path: '/fr/etablissements/mcgill',
    name: 'Université McGill',
    place: 'Montréal (Québec)',
    members: 'Membres',
    profile: '/fr/repertoire/devin-kwok',
  },
  en: {
    path: '/en/institutions/mcgill',
    name: 'McGill University',
    place: 'Montréal, Quebec',
    members: 'Members',
    profile: '/en/directory/devin-kwok',
  },
} as const;

for (const language of ['fr', 'en'] as const) {
  const { path, name, place, members, profile } = pages[language];

  test.describe(`an institution in ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('has its name, its place, its website and its people', async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveTitle(new RegExp(`^${name} – `));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.getByText(place)).toBeVisible();
      await expect(page.getByRole('link', { name: /mcgill\.ca/ })).toHaveAttribute(
        'href',
        'https://www.mcgill.ca',
      );
      const people = page.locator('section', { hasText: members });
      await expect(people.getByRole('link', { name: 'Devin Kwok' }).first()).toHaveAttribute(
        'href',
        profile,
      );
    });

    test('leads to itself in the other language', async ({ page }) => {
      await page.goto(path);
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

  test(`an institution in ${language} has no accessibility violation axe knows`, async ({
    browser,
    baseURL,
  }) => {
    await expectNoViolations(browser, { path, baseURL });
  });
}

for (const path of ['/fr', pages.fr.path, pages.fr.profile, '/fr/nulle-part']) {
  test(`${path} loads one style sheet`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
  });
}

test('an institution under the word of the other language is a permanent redirect', async ({
  request,
}) => {
  const response = await request.get('/fr/institutions/mcgill', { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()['location']).toBe(pages.fr.path);
});

test('an institution that nobody made is a real 404', async ({ request }) => {
  expect((await request.get('/en/institutions/nowhere')).status()).toBe(404);
});
