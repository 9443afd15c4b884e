import { expect, type Page } from '@playwright/test';

/** Expects that no part of a page is beyond the side of a window of that width. */
export async function expectNoSidewaysScroll(
  page: Page,
  path: string,
  width: number,
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(path);
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scrollWidth, path).toBeLessThanOrEqual(width);
}
