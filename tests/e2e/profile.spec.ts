import { expect, test } from '@playwright/test';

import { slugOf } from '@/lib/domain';
import { pathOf } from '@/lib/pages/addresses';

import { expectNoViolations } from './accessibility';
import { members, papers, pageWords } from './expected-profile';

for (const language of ['fr', 'en'] as const) {
  const word = pageWords[language];

  test.describe(`the profile in ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('carries every fact of the person', async ({ page }) => {
      await page.goto(word.profile);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Devin Kwok');
      await expect(page.getByText(word.position).first()).toBeVisible();
      await expect(page.getByText('McGill').first()).toBeVisible();
      for (const topic of word.topics) {
        await expect(page.getByText(topic, { exact: true }).first()).toBeVisible();
      }
      await expect(page.getByRole('link', { name: 'David Rolnick' }).first()).toHaveAttribute(
        'href',
        `${word.segment}/david-rolnick`,
      );
      await expect(page.getByRole('img').first()).toHaveAttribute('alt', /Devin Kwok/);
    });

    test('has each work once, newest first under its year', async ({ page }) => {
      await page.goto(word.profile);
      const years = page.locator('section:has(> h3)');
      const found = await years.evaluateAll((sections) =>
        sections.map((section) => [
          section.querySelector('h3')?.textContent,
          [...section.querySelectorAll('article h4')].map((title) => title.textContent),
        ]),
      );
      const expected = ['2025', '2024', '2023', '2022'].map((year) => [
        year,
        papers.filter((paper) => paper.year === year).map(({ title }) => title),
      ]);
      expect(found).toEqual(expected);
    });

    for (const paper of papers) {
      test(`lists “${paper.title}”, which leads to its page`, async ({ page }) => {
        await page.goto(word.profile);
        const work = page.locator('article article', {
          has: page.getByRole('heading', { name: paper.title, exact: true }),
        });
        const text = (await work.textContent()) ?? '';
        const places = paper.authors.map((author) => text.indexOf(author));
        expect(places, paper.authors.join()).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        if (language === 'fr') expect(text).toContain(paper.listed);
        await expect(work.getByRole('link', { name: paper.title, exact: true })).toHaveAttribute(
          'href',
          pathOf({ page: 'work', slug: paper.slug }, language),
        );
        for (const author of paper.authors) {
          const slug = members[author];
          const link = work.getByRole('link', { name: author, exact: true });
          const href = slug
            ? `${word.segment}/${slug}`
            : pathOf({ page: 'coauthor', slug: slugOf(author) }, language);
          if (author === 'Devin Kwok') await expect(link).toHaveCount(0);
          else await expect(link).toHaveAttribute('href', href);
        }
        // The first lines of the abstract are in sight before it is opened.
        const abstract = work.locator('details > p');
        await expect(abstract).toBeVisible();
        const { height: folded = 0 } = (await abstract.locator('..').boundingBox()) ?? {};
        const summary = work.locator('summary');
        await expect(summary).toContainText(word.more);
        await summary.click();
        await expect(work.locator('details')).toHaveAttribute('open', '');
        const { height: open = 0 } = (await abstract.locator('..').boundingBox()) ?? {};
        expect(folded).toBeGreaterThan(80);
        expect(open).toBeGreaterThan(folded);
      });
    }

    test('marks the person’s own name, and both equal contributors', async ({ page }) => {
      await page.goto(word.profile);
      await expect(page.locator('article article').getByText('Devin Kwok').first()).toBeVisible();
      const own = page
        .locator('article article :is(strong, b, mark)')
        .filter({ hasText: 'Devin Kwok' });
      await expect(own).toHaveCount(papers.length);
      const permutation = page.locator('article article', { hasText: 'modulo permutation' });
      const starred = permutation.locator('ol li').filter({ hasText: /[*∗]/u });
      await expect(starred).toHaveText([/Ekansh Sharma/, /Devin Kwok/]);
    });

    test('marks what is in another language', async ({ page }) => {
      await page.goto(word.profile);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const title = page.getByRole('heading', { name: papers[1]?.title ?? '', exact: true });
      const marked = title.locator('xpath=descendant-or-self::*[@lang="en"]');
      await expect(marked).toHaveCount(language === 'fr' ? 1 : 0);
    });

    test('renders mathematics on the server', async ({ page }) => {
      await page.goto(word.profile);
      expect(await page.locator('article article math').count()).toBeGreaterThan(0);
    });

    test('switches to the same page in the other language', async ({ page }) => {
      await page.goto(word.profile);
      await page.getByRole('link', { name: word.other }).first().click();
      await expect(page).toHaveURL(pageWords[language === 'fr' ? 'en' : 'fr'].profile);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Devin Kwok');
    });

    for (const width of [320, 390, 1280, 3840]) {
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(word.profile);
        const [scrollWidth, clientWidth] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(clientWidth).toBe(width);
        expect(scrollWidth).toBeLessThanOrEqual(width);
      });
    }
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const path of [word.profile, `/${language}`, `/${language}/nowhere`]) {
      test(`${path} has no accessibility violation axe knows, ${scheme}`, async ({
        browser,
        baseURL,
      }) => {
        await expectNoViolations(browser, { path, baseURL, colorScheme: scheme });
      });
    }
  }
}
