import { expect, test } from '@playwright/test';

import { expectNoViolations } from './accessibility';
import { expectNoSidewaysScroll } from './sideways';
import { scriptElement } from './script-elements';

const pages = {
  fr: {
    path: '/fr/coauteurs/richard-d-lange',
    affiliation: 'Université de Pennsylvanie',
    summary: '2 publications avec 2 membres',
    members: ['/fr/repertoire/devin-kwok', '/fr/repertoire/david-rolnick'],
    other: '/fr/coauteurs/xinyue-wang',
  },
  en: {
    path: '/en/coauthors/richard-d-lange',
    affiliation: 'University of Pennsylvania',
    summary: '2 publications with 2 members',
    members: ['/en/directory/devin-kwok', '/en/directory/david-rolnick'],
    other: '/en/coauthors/xinyue-wang',
  },
} as const;

for (const language of ['fr', 'en'] as const) {
  const { path, affiliation, summary, members, other } = pages[language];

  test.describe(`a coauthor in ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('has a name, an affiliation, and works under the members who wrote them', async ({
      page,
    }) => {
      await page.goto(path);
      await expect(page).toHaveTitle(/^Richard D\. Lange – /);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Richard D. Lange');
      await expect(page.getByText(affiliation)).toBeVisible();
      await expect(page.getByText(summary)).toBeVisible();
      const links = page.locator('h3 a');
      await expect(links).toHaveCount(members.length);
      for (const [index, href] of members.entries()) {
        await expect(links.nth(index)).toHaveAttribute('href', href);
      }
      await expect(page.locator('article article')).toHaveCount(2);
    });

    test('names the other coauthors, who have a page too, with a dotted underline', async ({
      page,
    }) => {
      await page.goto(path);
      const link = page.getByRole('link', { name: 'Xinyue Wang', exact: true }).first();
      await expect(link).toHaveCSS('text-decoration-style', 'dotted');
      await expect(page.locator('article article a').filter({ hasText: 'Devin Kwok' }).first())
        // A member’s link is as all links are.
        .toHaveCSS('text-decoration-style', 'solid');
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${other}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xinyue Wang');
    });

    for (const width of [320, 1280, 3840]) {
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        await expectNoSidewaysScroll(page, path, width);
      });
    }
  });

  test(`a coauthor in ${language} has no accessibility violation axe knows`, async ({
    browser,
    baseURL,
  }) => {
    await expectNoViolations(browser, { path, baseURL });
  });

  test(`a coauthor in ${language} has one style sheet and no script`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
    expect(html).not.toMatch(scriptElement);
  });
}

test('a coauthor under the word of the other language is a permanent redirect', async ({
  request,
}) => {
  const response = await request.get('/fr/coauthors/richard-d-lange', { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()['location']).toBe(pages.fr.path);
});

test('a coauthor whom nobody made is a real 404', async ({ request }) => {
  expect((await request.get('/en/coauthors/nobody')).status()).toBe(404);
});
