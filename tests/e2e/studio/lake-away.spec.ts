/**
 * The lake is killed under an editor's hands, as by a power cut, and comes back: what was typed is
 * kept and sent, and a publish is whole or did not happen.
 */
import { expect, type Locator, type Request, test } from '@playwright/test';

import { type Product, startProduct } from '../product';
import { type Editor, editorAt } from './editor';
import { rawClientOf, untilStored } from './site';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 30_000 });

const id = 'researcher-devin-kwok';
/** The machine may be busy. */
const longTimeout = { timeout: 45_000 };
/** What a browser logs for connections that are cut off or refused. */
const ignored =
  /net::ERR_(?:CONNECTION_\w+|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)|TypeError: network error|No activity within/;

let product: Product;
let editor: Editor;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  product = await startProduct();
  editor = await editorAt(browser, product, { ignored });
  await editor.edit('researcher', id);
  await expect(field()).toBeEditable(longTimeout);
  // Detects a page that was loaded again.
  await editor.page.evaluate(() => Object.assign(window, { isFirstLoad: true }));
});

test.afterAll(async () => {
  await editor.context.close();
  await product.stop();
});

test.afterEach(async () => {
  expect(await editor.page.evaluate(() => 'isFirstLoad' in window)).toBe(true);
});

const field = (): Locator => editor.form.getByRole('textbox', { name: 'Nom de famille' });

const says = (words: string): Locator => editor.page.getByText(words, { exact: true });

/** An edit, or whatever else is done to a document, on its way to the lake. */
const isAction = (request: Request): boolean =>
  request.method() === 'POST' && request.url().includes('/data/actions/');

async function append(text: string): Promise<string> {
  const whole = (await field().inputValue()) + text;
  await field().press('End');
  await field().pressSequentially(text);
  await expect(field()).toHaveValue(whole);
  return whole;
}

/** The form can be written in again, all is there, and all of it is in the draft. */
async function untilSaved(text: string): Promise<void> {
  await expect(field()).toBeEditable(longTimeout);
  await expect(says('Tentative de connexion…')).toBeHidden(longTimeout);
  await untilStored(product, `drafts.${id}`, `"${text}"`);
  await expect(field()).toHaveValue(text);
}

test('an edit that was not sent yet is kept while the lake is away, and sent when it is back', async () => {
  test.setTimeout(240_000);
  const saved = await append(', avant');
  await untilStored(product, `drafts.${id}`, saved);
  // A slow connection: none of this reaches the lake before it is killed.
  const { promise: isKilled, resolve: letGo } = Promise.withResolvers<void>();
  await editor.page.route('**/data/actions/**', async (route) => {
    await isKilled;
    await route.continue();
  });
  const text = await append(', pendant');
  await product.killLake();
  letGo();

  await expect(says('Tentative de connexion…')).toBeVisible(longTimeout);
  await expect(field()).not.toBeEditable();
  await expect(says('Vos modifications ne s’enregistrent pas')).toBeVisible(longTimeout);
  await expect(field()).toHaveValue(text);

  await editor.page.unrouteAll({ behavior: 'wait' });
  await product.startLake();
  await untilSaved(text);
  await expect(says('Vos modifications ne s’enregistrent pas')).toBeHidden(longTimeout);
  const more = await append(', après');
  await untilSaved(more);
});

test('an edit that was on its way is in the draft once, whenever the lake is killed', async () => {
  test.setTimeout(240_000);
  for (const round of ['un', 'deux', 'trois']) {
    const sent = editor.page.waitForRequest(isAction);
    const text = await append(`, ${round}`);
    await sent;
    await product.killLake();
    await expect(field()).not.toBeEditable(longTimeout);
    await expect(field()).toHaveValue(text);
    await product.startLake();
    await untilSaved(text);
  }
});

test('after such a time, publishing works', async () => {
  const text = await append(', publié');
  await untilSaved(text);
  await editor.publish();
  await untilStored(product, id, `"${text}"`);
});

test('a publish during which the lake is killed is whole or did not happen, and Studio knows which', async () => {
  test.setTimeout(240_000);
  for (const round of ['premier', 'second', 'dernier']) {
    const before = await field().inputValue();
    const text = await append(`, ${round}`);
    await untilSaved(text);
    const sent = editor.page.waitForRequest(
      (request) =>
        isAction(request) && (request.postData() ?? '').includes('action.document.publish'),
    );
    await editor.publish();
    await sent;
    await product.killLake();
    await expect(field()).not.toBeEditable(longTimeout);
    await product.startLake();

    await expect(field()).toBeEditable(longTimeout);
    await expect(field()).toHaveValue(text);
    const [published, draft] = await rawClientOf(product).getDocuments([id, `drafts.${id}`]);
    const isPublished = JSON.stringify(published).includes(`"${text}"`);
    console.log(`killed while publishing: ${isPublished ? 'published' : 'not published'}`);
    if (isPublished) expect(draft).toBeNull();
    else {
      expect(JSON.stringify(published)).toContain(`"${before}"`);
      expect(JSON.stringify(draft)).toContain(`"${text}"`);
      await editor.publish();
      await untilStored(product, id, `"${text}"`);
    }
    // Nothing is left to publish.
    const publish = editor.form.locator('button[data-testid^="action-publi"]');
    await expect(publish).toBeDisabled(longTimeout);
  }
});

test('nothing else went wrong in the browser', () => {
  expect(editor.problems).toEqual([]);
});
