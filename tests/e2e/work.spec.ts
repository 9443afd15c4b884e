import { expect, test } from '@playwright/test';

import { pathOf } from '@/lib/pages/addresses';

import { expectNoViolations } from './accessibility';
import { papers } from './expected-profile';
import { expectNoSidewaysScroll } from './sideways';
import { scriptElement } from './script-elements';

const pathsOfPapers = papers.flatMap(({ slug }) =>
  (['fr', 'en'] as const).map((language) => pathOf({ page: 'work', slug }, language)),
);

for (const language of ['fr', 'en'] as const) {
  test.describe(`the page of a work in ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    for (const paper of papers) {
      test(`has every fact of “${paper.title}”`, async ({ page }) => {
        await page.goto(pathOf({ page: 'work', slug: paper.slug }, language));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(paper.title);
        const authors = page.locator('header ol li');
        await expect(authors).toHaveText(
          paper.authors.map((author) => new RegExp(`^${author}[*]?,? ?$`)),
        );
        const record = page.getByRole('complementary');
        for (const text of paper.texts) await expect(record).toContainText(text);
        for (const href of paper.links) {
          await expect(page.locator(`main a[href="${href}"]`).first()).toBeVisible();
        }
        const abstract = page.locator('section p').first();
        await expect(abstract).toBeVisible();
        await expect(page.locator('main details')).toHaveCount(0);
        expect(await abstract.locator('math').count()).toBeGreaterThan(0);
      });
    }

    test('lists other works by its members, each of which has a page', async ({ page }) => {
      await page.goto(pathOf({ page: 'work', slug: papers[0]?.slug ?? '' }, language));
      const related = page.locator('section').last().getByRole('link');
      await expect(related).toHaveCount(5);
      await related.first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(page.url()).not.toContain(papers[0]?.slug);
    });

    for (const width of [320, 1280, 2560]) {
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        for (const { slug } of papers) {
          await expectNoSidewaysScroll(page, pathOf({ page: 'work', slug }, language), width);
        }
      });
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const address of [
      { page: 'work', slug: papers[3]?.slug ?? '' },
      { page: 'publications' },
      { page: 'topics' },
    ] as const) {
      const path = pathOf(address, language);
      test(`${path} has no accessibility violation axe knows, ${colorScheme}`, async ({
        browser,
        baseURL,
      }) => {
        await expectNoViolations(browser, { path, baseURL, colorScheme });
      });
    }
  }

  test(`the header of every kind of page leads to the index pages, in ${language}`, async ({
    page,
  }) => {
    await page.goto(pathOf({ page: 'work', slug: papers[0]?.slug ?? '' }, language));
    for (const index of ['directory', 'publications', 'topics'] as const) {
      const path = pathOf({ page: index }, language);
      await page.locator(`header nav a[href="${path}"]`).click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await expect(page.locator('header [aria-current="page"]')).toHaveAttribute('href', path);
    }
  });
}

test('each of the six works has a page in both languages, without a script', async ({
  request,
}) => {
  expect(pathsOfPapers).toHaveLength(12);
  for (const path of pathsOfPapers) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(await response.text()).not.toMatch(scriptElement);
  }
});

for (const [from, to] of [
  ['/fr/repertoire', '/fr'],
  ['/en/directory', '/en'],
  ['/fr/coauteurs', '/fr/publications'],
  ['/fr/topics', '/fr/sujets'],
] as const) {
  test(`${from} leads to ${to}`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 });
    expect([307, 308]).toContain(response.status());
    expect(response.headers()['location']).toBe(to);
  });
}

test('a vCard is a file of its own, and nobody’s is a 404', async ({ request }) => {
  const card = await request.get('/media/vcards/david-rolnick/fr.vcf');
  expect(card.headers()['content-type']).toBe('text/vcard; charset=utf-8');
  const text = await card.text();
  expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/);
  expect(text).toContain('\r\nN:Rolnick;David;;;\r\n');
  for (const path of ['nobody/fr.vcf', 'david-rolnick/de.vcf', 'david-rolnick/fr', '~x/fr.vcf']) {
    expect((await request.get(`/media/vcards/${path}`)).status(), path).toBe(404);
  }
});

test('the icon is also where old browsers look for it', async ({ request }) => {
  const icon = await request.get('/favicon.ico');
  expect(icon.status()).toBe(200);
  expect(icon.headers()['content-type']).toMatch(/^image\//);
});
