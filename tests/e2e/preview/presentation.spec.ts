/**
 * Studio's Presentation on the running product: the real site beside the form, as drafts have it, and
 * the same pages as visitors get them meanwhile.
 */
import { expect, type Frame, test } from '@playwright/test';

import { type Product, startProduct } from '../product';
import { type Editor, editorAt } from '../studio/editor';
import { scriptElement } from '../script-elements';
import { pagesOf, rawClientOf, untilEach, visit } from '../studio/site';

test.describe.configure({ mode: 'serial' });

let product: Product;
let editor: Editor;
const [french = '', english = ''] = pagesOf('devin-kwok');
const work = 'publication-butterfly-effect-training-trajectories';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  product = await startProduct();
  editor = await editorAt(browser, product);
});

test.afterAll(async () => {
  await editor.context.close();
  await product.stop();
});

test.beforeEach(() => test.setTimeout(120_000));

/** The site inside Presentation. */
function frame(): Frame {
  const found = editor.page.frames().find((one) => one.parentFrame() !== null);
  if (found === undefined) throw new Error('Presentation shows no frame.');
  return found;
}

const name = () => editor.form.getByRole('textbox', { name: 'Nom', exact: true });

test('a page opens beside the form of the document that it is about', async () => {
  await editor.open(`/studio/presentation?preview=${french}`);
  await expect(name()).toHaveValue('Devin Kwok', { timeout: 30_000 });
  await expect(frame().locator('h1')).toHaveText('Devin Kwok');
  await expect(frame().getByText('Aperçu du brouillon')).toBeVisible();
  await expect(editor.form.getByRole('button', { name: /^Affiché sur \d\d pages$/ })).toBeVisible();
});

/** Milliseconds from a keystroke to the page, sorted. */
async function timesOf(rounds: number, word: string, pause = 0): Promise<number[]> {
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await editor.page.waitForTimeout(pause);
    const typed = `Devin Kwok, ${word} ${round}`;
    const started = Date.now();
    await name().fill(typed);
    // Looks at every frame, and not at growing distances as an assertion does.
    await frame().waitForFunction(
      (text) => document.querySelector('h1')?.textContent === text,
      typed,
      { polling: 'raf' },
    );
    times.push(Date.now() - started);
  }
  return times.sort((one, other) => one - other);
}

test('what is typed is on the page at once, without a reload, and on no public page', async () => {
  const before = await (await visit(product, french)).text();
  await frame().evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));
  await frame().locator('details summary').first().click();
  const inOneGo = await timesOf(10, 'suite');
  // Studio sends what is typed at once, and then at most every second (its AUTOCOMMIT_INTERVAL).
  const afterAPause = await timesOf(20, 'essai', 1_100);
  console.log(
    `keystroke to preview: median ${afterAPause[9]} ms, p95 ${afterAPause[18]} ms; ` +
      `while typing on: median ${inOneGo[4]} ms, slowest ${inOneGo[9]} ms`,
  );
  // Half a second is the aim, on a machine that does nothing else; this one may be at anything.
  expect(afterAPause[18]).toBeLessThan(10_000);
  expect(await frame().evaluate(() => 'isTheSamePage' in globalThis)).toBe(true);
  await expect(frame().locator('details').first()).toHaveAttribute('open', '');
  expect(await (await visit(product, french)).text()).toBe(before);
});

test('a change elsewhere leaves the page where it was scrolled to', async () => {
  await frame().evaluate(() => scrollTo(0, 400));
  const client = rawClientOf(product);
  const published = await client.getDocument(work);
  if (published === undefined || published === null) throw new Error('The work is gone.');
  await client.createIfNotExists({ ...published, _id: `drafts.${work}` });
  await client
    .patch(`drafts.${work}`)
    .set({ title: 'Un titre changé par quelqu’un d’autre' })
    .commit();
  await expect(frame().getByText('Un titre changé par quelqu’un d’autre').first()).toBeVisible();
  expect(await frame().evaluate(() => scrollY)).toBe(400);
  await client.delete(`drafts.${work}`);
  await expect(frame().getByText('Un titre changé par quelqu’un d’autre')).toHaveCount(0);
});

test('a click on the third author opens the form on that author', async () => {
  const third = frame().locator('[data-sanity*="coauthor-colin-raffel"]').first();
  await third.hover();
  await third.click();
  await expect(editor.page).toHaveURL(new RegExp(`${work}.*coauthor-colin-raffel`));
  await expect(editor.page.getByRole('dialog').getByText('Colin Raffel').first()).toBeVisible();
});

test('the other language is one click away in the frame, as the draft has it', async () => {
  await frame().getByRole('link', { name: 'English' }).click();
  await expect(frame().getByText('Draft preview')).toBeVisible();
  await expect(frame().locator('h1')).toHaveText('Devin Kwok, essai 20');
  expect(new URL(frame().url()).pathname).toBe(english);
});

test('visitors see the page as it was until it is published, and as it is after', async ({
  browser,
}) => {
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await visitor.goto(new URL(english, product.siteUrl).href);
  await expect(visitor.locator('h1')).toHaveText('Devin Kwok');
  await editor.open(`/studio/presentation?preview=${english}`);
  await expect(name()).toHaveValue('Devin Kwok, essai 20', { timeout: 30_000 });
  await editor.publish();
  await untilEach(product, [french, english], (body) => body.includes('Devin Kwok, essai 20'));
  await visitor.reload();
  await expect(visitor.locator('h1')).toHaveText('Devin Kwok, essai 20');
  expect(await visitor.content()).not.toMatch(scriptElement);
  await expect(visitor.getByText('Draft preview')).toHaveCount(0);
  await visitor.context().close();
});

test('after leaving the preview, an editor sees the page as visitors do', async () => {
  const { context } = editor;
  const page = await context.newPage();
  await page.goto(french);
  await page.getByRole('link', { name: 'Quitter l’aperçu' }).click();
  await expect(page.getByText('Aperçu du brouillon')).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe(french);
  expect(await page.content()).not.toMatch(scriptElement);
});

test('the browser reported no problem, and no request went to another host', () => {
  expect(editor.problems).toEqual([]);
});
