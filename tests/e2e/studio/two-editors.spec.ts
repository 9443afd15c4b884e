/**
 * Two named editors and a viewer at one document, each in a browser of their own, signed in as on a
 * lake that others reach.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, type Locator, test } from '@playwright/test';

import { projectRoot } from '@/lib/launch/project-root';
import { type Product, startProduct } from '../product';
import { type Editor, editorAt, untilStable } from './editor';
import { untilStored } from './site';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 30_000 });

const id = 'researcher-devin-kwok';
const address = `/studio/intent/edit/id=${id};type=researcher`;
/** The machine may be busy. */
const longTimeout = { timeout: 30_000 };

let product: Product;
let marie: Editor;
let jean: Editor;
let vera: Editor;
/** Messages that Studio writes to the console when a change does not fit its copy of the document. */
const outOfSync: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  product = await startProduct({ LAKE_LOCAL_SIGN_IN: 'off' });
  marie = await named(await editorAt(browser, product), 'Marie Tremblay', 'editor');
  jean = await named(await editorAt(browser, product), 'Jean Roy', 'editor');
  vera = await named(await editorAt(browser, product), 'Vera Novak', 'viewer');
});

test.afterAll(async () => {
  await Promise.all([marie, jean, vera].map((each) => each.context.close()));
  await product.stop();
});

/** Makes an editor, who then signs in at the lake's own page and comes back to the document. */
async function named(editor: Editor, name: string, role: string): Promise<Editor> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot, 'sanity/lake/access/main.ts'), 'add', name, '--role', role],
    { cwd: product.lakeDir, env: { ...process.env, LAKE_DIR: product.lakeDir } },
  );
  const key = /^ +([\dA-Z]{5}(?:-[\dA-Z]{5}){4})$/m.exec(stdout)?.[1];
  expect(key, stdout).toBeDefined();
  const { page, form } = editor;
  page.on('console', (message) => {
    if (/out of sync/i.test(message.text())) outOfSync.push(`${name}: ${message.text()}`);
  });
  await page.goto(address);
  await page.getByLabel('Nom').fill(name, longTimeout);
  await page.getByLabel('Clé de connexion').fill(key ?? '');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await untilStable(form.getByTestId('form-view'));
  await showFunction(editor);
  return editor;
}

/** Waits for the document, and then for its tab. */
async function showFunction(editor: Editor): Promise<void> {
  const name = editor.form.getByTestId('string-input').first();
  await expect(name).toHaveValue('Devin Kwok', longTimeout);
  await focusFunction(editor);
}

/**
 * Opens the tab and puts the cursor into a field. Until one has had it, Studio goes to the first
 * field, and so to the first tab, by itself: when the document is there, again each time the
 * connection is, and in a form that replaced the first one while the Studio was starting.
 */
async function focusFunction(editor: Editor): Promise<void> {
  const { form } = editor;
  await expect(async () => {
    await form.getByRole('tab', { name: 'Fonction' }).click({ timeout: 3_000 });
    await french(editor).click({ timeout: 3_000 });
    await expect(french(editor)).toBeFocused({ timeout: 3_000 });
  }).toPass(longTimeout);
}

const french = ({ form }: Editor): Locator =>
  form.getByRole('textbox', { name: 'Poste (Français)' });

const english = ({ form }: Editor): Locator =>
  form.getByRole('textbox', { name: 'Poste (English)' });

/** Whether the avatar of an editor is shown at a field, where Studio draws it over the form. */
async function hasAvatarAt(editor: Editor, field: Locator, name: string): Promise<boolean> {
  const avatars = await editor.form.locator(`[data-ui="Avatar"][aria-label="${name}"]`).all();
  const [fieldBox, ...avatarBoxes] = await Promise.all(
    [field, ...avatars].map((each) => each.boundingBox({ timeout: 2_000 }).catch(() => null)),
  );
  if (!fieldBox) return false;
  return avatarBoxes.some(
    (box) =>
      box !== null &&
      box.x >= fieldBox.x &&
      box.x <= fieldBox.x + fieldBox.width &&
      box.y <= fieldBox.y &&
      box.y >= fieldBox.y - 80,
  );
}

/** Types at the end of a field, letter by letter. */
async function append(field: Locator, text: string): Promise<void> {
  await field.press('End');
  await field.pressSequentially(text, { delay: 30 });
}

async function eachSees(field: (editor: Editor) => Locator, text: string): Promise<void> {
  await Promise.all(
    [marie, jean, vera].map((each) => expect(field(each)).toHaveValue(text, longTimeout)),
  );
}

test('each editor sees where the other one is', async () => {
  // The form of one may have started anew while the next one signed in.
  for (const editor of [jean, vera, marie]) await focusFunction(editor);
  await english(jean).click();
  await expect
    .poll(() => hasAvatarAt(jean, french(jean), 'Marie Tremblay'), longTimeout)
    .toBe(true);
  await expect.poll(() => hasAvatarAt(marie, english(marie), 'Jean Roy'), longTimeout).toBe(true);
});

test('what two type at once into two fields is in both forms', async () => {
  const [fr, en] = await Promise.all([french(marie).inputValue(), english(jean).inputValue()]);
  await Promise.all([
    append(french(marie), ', depuis ce matin'),
    append(english(jean), ', since this morning'),
  ]);
  await eachSees(french, `${fr}, depuis ce matin`);
  await eachSees(english, `${en}, since this morning`);
});

test('what two type in turns into one field is all there, in both forms and in the draft', async () => {
  test.setTimeout(180_000);
  let text = await french(marie).inputValue();
  for (const round of ['un', 'deux', 'trois']) {
    for (const [editor, name] of [
      [marie, 'Marie'],
      [jean, 'Jean'],
    ] as const) {
      await append(french(editor), ` ${name} ${round}.`);
      text += ` ${name} ${round}.`;
      await eachSees(french, text);
    }
  }
  await untilStored(product, `drafts.${id}`, `"${text}"`);
  await untilStored(product, `drafts.${id}`, `"${await english(jean).inputValue()}"`);
});

test('a viewer, who saw all of it, cannot write', async () => {
  await expect(french(vera)).not.toBeEditable();
  await expect(english(vera)).not.toBeEditable();
});

test('nobody was out of sync, and nothing of ours went wrong in any of the browsers', () => {
  expect(outOfSync).toEqual([]);
  for (const { problems } of [marie, jean, vera]) expect.soft(problems).toEqual([]);
});
