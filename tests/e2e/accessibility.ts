import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect } from '@playwright/test';

/** Expects that axe finds nothing on a page of the product under test. */
export async function expectNoViolations(
  browser: Browser,
  {
    path,
    baseURL,
    colorScheme = 'light',
  }: { path: string; baseURL: string | undefined; colorScheme?: 'light' | 'dark' },
): Promise<void> {
  // axe is a script: it is let past the page's own policy, which forbids all of them.
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  await context.close();
}
