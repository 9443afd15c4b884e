import { expect, test } from '@playwright/test';

import { expectNoViolations } from './accessibility';
import { expectNoSidewaysScroll } from './sideways';

const pages = {
  fr: {
    path: '/fr/repertoire/devin-kwok/cv',
    profile: '/fr/repertoire/devin-kwok',
    back: 'Profil',
  },
  en: { path: '/en/directory/devin-kwok/cv', profile: '/en/directory/devin-kwok', back: 'Profile' },
} as const;

/** Millimetres in CSS pixels. */
const papers = { A4: [210, 297], Letter: [215.9, 279.4] } as const;

for (const language of ['fr', 'en'] as const) {
  const { path, profile, back } = pages[language];

  test.describe(`a CV in ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('is one link away from the profile, and leads back to it', async ({ page }) => {
      await page.goto(profile);
      await page.getByRole('link', { name: 'CV', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Devin Kwok');
      await page.getByRole('link', { name: back, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${profile}$`));
    });

    test('is canonical to itself, and left out of search', async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        'href',
        new RegExp(`${path}$`),
      );
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      await page.goto(profile);
      await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
    });

    test('has a citation with every address in full', async ({ page }) => {
      await page.goto(path);
      const entry = page.getByRole('listitem').filter({ hasText: 'modulo permutation' });
      await expect(entry).toContainText('https://doi.org/10.1007/978-3-031-70368-3_16');
      await expect(entry).toContainText('https://arxiv.org/abs/2404.06498');
      await expect(entry.locator('strong')).toContainText('Devin Kwok');
    });

    for (const width of [320, 1280]) {
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        await expectNoSidewaysScroll(page, path, width);
      });
    }

    for (const [format, [width, height]] of Object.entries(papers)) {
      test(`prints on the paper of the printer, ${format}, without navigation`, async ({
        page,
      }) => {
        await page.goto(path);
        const pdf = await page.pdf({ format, preferCSSPageSize: true });
        const [, , right, top] = /\/MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/
          .exec(pdf.toString('latin1'))
          ?.slice(1)
          .map((points) => (Number(points) / 72) * 25.4) ?? [0, 0, 0, 0];
        expect(Math.abs((right ?? 0) - width)).toBeLessThan(1);
        expect(Math.abs((top ?? 0) - height)).toBeLessThan(1);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByRole('navigation')).toBeHidden();
        await expect(page.getByRole('contentinfo')).toBeHidden();
        await expect(page.getByRole('link', { name: back, exact: true })).toBeHidden();
      });
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a CV in ${language} has no accessibility violation axe knows, ${colorScheme}`, async ({
      browser,
      baseURL,
    }) => {
      await expectNoViolations(browser, { path, baseURL, colorScheme });
    });
  }
}

test('a CV under the word of the other language is a permanent redirect', async ({ request }) => {
  const response = await request.get('/fr/directory/devin-kwok/cv', { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()['location']).toBe(pages.fr.path);
});

test('nobody’s CV, and what lies beneath a CV, are real 404s', async ({ request }) => {
  for (const path of [
    '/fr/repertoire/nobody/cv',
    '/en/directory/devin-kwok/cv/x',
    '/fr/publications/a/cv',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
