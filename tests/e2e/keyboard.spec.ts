/** Every kind of page by the keyboard alone: each link and control is reached, in the order of the page, and seen. */
import { expect, type Page, test } from '@playwright/test';

import { pathOf } from '@/lib/pages/addresses';
import { addressOf, type PageName, pageNames } from '@/lib/pages/registry';

const slugs: Partial<Record<PageName, string>> = {
  profile: 'devin-kwok',
  work: 'butterfly-effect-training-trajectories',
  coauthor: 'colin-raffel',
  institution: 'mcgill',
  topic: 'deep-learning',
  cv: 'devin-kwok',
};

/**
 * What can have the focus, in the order of the page, with a number on each. The links in a drawing are for a
 * pointer: those of the table beside it lead to the same pages.
 */
async function numbered(page: Page): Promise<number[]> {
  return page
    .locator('a[href]:not(svg a), summary, input:not([type="hidden"]), select, button')
    .evaluateAll((elements) =>
      elements.flatMap((element, index) => {
        element.setAttribute('data-number', String(index));
        return element.checkVisibility() ? [index] : [];
      }),
    );
}

/** The number of the element that has the focus, and whether a visitor sees that it has. */
async function focused(page: Page): Promise<{ number: number; isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const style = element && getComputedStyle(element);
    const box = element?.getBoundingClientRect();
    const isOutlined = style?.outlineStyle !== 'none' && parseFloat(style?.outlineWidth ?? '0') > 0;
    const isInWindow = box !== undefined && box.bottom > 0 && box.top < innerHeight;
    return {
      number: Number(element?.getAttribute('data-number') ?? Number.NaN),
      isSeen: isOutlined && isInWindow,
    };
  });
}

for (const name of pageNames) {
  test(`a page of the kind ${name} is usable by the keyboard alone`, async ({ page }) => {
    const address = addressOf(name, slugs[name]);
    if (address === undefined) throw new Error(`The kind ${name} has no page here.`);
    await page.goto(pathOf(address, 'fr'));
    const expected = await numbered(page);
    const reached: number[] = [];
    for (const _ of expected) {
      await page.keyboard.press('Tab');
      const { number, isSeen } = await focused(page);
      expect.soft(isSeen, `the focus on element ${number} is not seen`).toBe(true);
      reached.push(number);
    }
    expect(reached).toEqual(expected);

    const summary = page.locator('details:not([open]) > summary').first();
    if (name !== 'profile') return;
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('details[open]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('details[open]')).toHaveCount(0);
  });
}

test('the first Tab and Enter lead past the header', async ({ page }) => {
  await page.goto('/fr/publications');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main :is(a, input)').first()).toBeFocused();
});
