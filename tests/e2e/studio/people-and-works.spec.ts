/**
 * Work that touches more than one document: an author made in place, a portrait with a crop, an
 * address that changes, a topic that is renamed. In the real Studio, seen on the real pages.
 */
import { expect, test } from '@playwright/test';
import sharp from 'sharp';

import { type Product, startProduct } from '../product';
import { type Editor, editorAt } from './editor';
import { pagesOf, rawClientOf, untilEach, untilStored, visit } from './site';

test.describe.configure({ mode: 'serial' });

let product: Product;
let editor: Editor;

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

test('an author who has no document yet is made while adding them, and is on the pages', async () => {
  const { form, page } = editor;
  const id = 'publication-dataset-difficulty-inductive-bias';
  await editor.edit('publication', id);
  await form.getByRole('tab', { name: 'Auteurs et autrices' }).click();
  const picker = form.getByRole('combobox', { name: /Ajouter un auteur/ });
  await picker.click();
  await picker.pressSequentially('Ada Tremblay');
  await page.getByRole('option', { name: /Créer la fiche de « Ada Tremblay »/ }).click();

  // The new form opens beside: the work waits until the person is published.
  const [work, person] = [form.first(), form.last()];
  await expect(person.getByRole('textbox', { name: 'Nom', exact: true })).toHaveValue(
    'Ada Tremblay',
  );
  await expect(person.getByRole('textbox', { name: 'Prénoms' })).toHaveValue('Ada');
  await expect(person.getByRole('textbox', { name: 'Nom de famille' })).toHaveValue('Tremblay');
  const publish = (pane: typeof form) =>
    pane.getByTestId('pane-footer').getByRole('button', { name: 'Publier', exact: true });
  await expect(publish(work)).toBeDisabled();
  await expect(publish(person)).toBeEnabled({ timeout: 15_000 });
  await publish(person).click();
  await expect(publish(work)).toBeEnabled({ timeout: 15_000 });
  await publish(work).click();
  await untilEach(product, pagesOf('devin-kwok'), (body) => body.includes('Ada Tremblay'));
  await untilEach(product, pagesOf('david-rolnick'), (body) => body.includes('Ada Tremblay'));
});

test('the parts of a name are proposed as it is typed, and written when they are accepted', async () => {
  const { form } = editor;
  const id = 'coauthor-parts';
  await rawClientOf(product).create({ _id: `drafts.${id}`, _type: 'coauthor' });
  await editor.edit('coauthor', id);
  const name = form.getByRole('textbox', { name: 'Nom', exact: true });
  await name.pressSequentially('Jan van der Berg Jr.');
  await expect(name).toBeFocused();
  const proposal = form.getByRole('group', { name: 'Proposées d’après le nom' });
  await expect(proposal).toContainText('van der');
  await untilStored(product, `drafts.${id}`, 'Jan van der Berg Jr.');
  await form.getByRole('textbox', { name: 'Suffixe' }).focus();
  await editor.page.keyboard.press('Tab');
  await expect(proposal.getByRole('button', { name: 'Accepter' })).toBeFocused();
  await editor.page.keyboard.press('Enter');
  await expect(proposal).toBeHidden();
  await expect(form.getByRole('textbox', { name: 'Nom de famille' })).toBeFocused();
  await untilStored(product, `drafts.${id}`, '"nameSuffix":"Jr."');
  const parts = { givenName: 'Jan', nameParticle: 'van der', familyName: 'Berg' };
  expect(await rawClientOf(product).getDocument(`drafts.${id}`)).toMatchObject(parts);
});

/** Chooses a file for the portrait. */
async function upload(name: string, buffer: Buffer): Promise<void> {
  await expect(editor.form.getByRole('button', { name: 'Télécharger' })).toBeVisible();
  const input = editor.form.locator('input[type=file]').first();
  await input.setInputFiles({ name, mimeType: 'image/png', buffer });
}

/** Left half red, right half blue. */
async function halves(): Promise<Buffer> {
  const red = await sharp({
    create: { width: 400, height: 600, channels: 3, background: '#c00000' },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#0000c0' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer();
}

test('a portrait is uploaded, cropped, described in both languages, and shown in that crop', async () => {
  const { form, page } = editor;
  const id = 'researcher-david-rolnick';
  await editor.edit('researcher', id);
  await form.getByRole('tab', { name: 'Identité' }).click();
  await upload('halves.png', await halves());
  await untilStored(product, `drafts.${id}`, '"asset"');

  await form.getByRole('button', { name: 'Ouvrir la boîte de dialogue d’édition d’image' }).click();
  const dialog = page.getByRole('dialog', { name: /rogner/ });
  const box = await dialog.locator('svg image').first().boundingBox();
  if (box === null) throw new Error('The tool shows no image.');
  // The handle in the middle of the left side, to the right of the middle of the image.
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, y, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
  await page.mouse.up();
  await untilStored(product, `drafts.${id}`, '"crop"');
  await dialog.getByRole('button').first().click();

  await form
    .getByRole('textbox', { name: 'Texte de remplacement (Français)' })
    .fill('Deux moitiés');
  const publish = form.getByTestId('pane-footer').getByRole('button', { name: 'Publier' });
  await untilStored(product, `drafts.${id}`, 'Deux moitiés');
  // One language is not enough.
  await expect(publish).toBeDisabled();
  await form.getByRole('textbox', { name: 'Texte de remplacement (English)' }).fill('Two halves');
  await untilStored(product, `drafts.${id}`, 'Two halves');
  await editor.publish();

  await untilEach(product, pagesOf('david-rolnick'), (body) => body.includes('/media/portraits/'));
  const html = await (await visit(product, pagesOf('david-rolnick')[0] ?? '')).text();
  expect(html).toContain('alt="Deux moitiés"');
  const [source] = /\/media\/portraits\/david-rolnick\/[^" ]+/.exec(html) ?? [];
  const image = await visit(product, source ?? '/none');
  expect(image.status).toBe(200);
  const { dominant } = await sharp(Buffer.from(await image.arrayBuffer())).stats();
  expect(dominant.b).toBeGreaterThan(150);
  expect(dominant.r).toBeLessThan(80);
  const { channels } = await sharp(
    Buffer.from(await (await visit(product, source ?? '')).arrayBuffer()),
  ).stats();
  // Nothing of the red half is left.
  expect(channels[0]?.max).toBeLessThan(100);
});

test('what is no image, or too large a one, is refused with a reason', async () => {
  const { form, page } = editor;
  await editor.edit('researcher', 'researcher-gintare-karolina-dziugaite');
  await form.getByRole('tab', { name: 'Identité' }).click();
  await upload('not-an-image.png', Buffer.from('%PDF-1.7 this is no image'));
  await expect(page.getByText(/n’est pas une image|pas une image/).first()).toBeVisible();
  const stored = await rawClientOf(product).fetch<number>(
    'count(*[_type == "sanity.imageAsset" && originalFilename == "not-an-image.png"])',
  );
  expect(stored).toBe(0);
});

test('a changed address leads on from the old one for good, in both languages', async () => {
  const { form } = editor;
  const id = 'researcher-gul-sena-altintas';
  const [fr = '', en = ''] = pagesOf('gul-sena-altintas');
  expect((await visit(product, fr)).status).toBe(200);
  await editor.edit('researcher', id);
  await form.getByRole('tab', { name: 'Identité' }).click();
  await form.getByRole('textbox', { name: 'Adresse' }).fill('gul-altintas');
  await untilStored(product, `drafts.${id}`, '"current":"gul-altintas"');
  await editor.publish();
  await untilEach(product, pagesOf('gul-altintas'), (_, { status }) => status === 200);
  await untilEach(product, [fr, en], (_, { status }) => status === 308);
  for (const [from, to] of [
    [fr, pagesOf('gul-altintas')[0]],
    [en, pagesOf('gul-altintas')[1]],
  ]) {
    const response = await visit(product, from ?? '');
    expect(new URL(response.headers.get('location') ?? '', product.siteUrl).pathname).toBe(to);
  }
  // And others' pages link to the new one.
  await untilEach(product, pagesOf('devin-kwok').slice(0, 1), (body) =>
    body.includes('href="/fr/repertoire/gul-altintas"'),
  );
});

test('a renamed topic is renamed on every page that names it', async () => {
  const { form } = editor;
  const client = rawClientOf(product);
  const id = 'topic-deep-learning';
  const slugs = await client.fetch<string[]>(
    '*[_type == "researcher" && !(_id in path("drafts.**")) && references($id)].slug.current',
    { id },
  );
  expect(slugs.length).toBeGreaterThan(1);
  await editor.edit('topic', id);
  await form.getByRole('textbox', { name: 'Nom (Français)' }).fill('Réseaux profonds');
  await form.getByRole('textbox', { name: 'Nom (English)' }).fill('Deep networks');
  await untilStored(product, `drafts.${id}`, 'Réseaux profonds');
  await untilStored(product, `drafts.${id}`, 'Deep networks');
  await editor.publish();
  const pages = slugs.map(pagesOf);
  await untilEach(
    product,
    ['/fr', ...pages.map(([fr = '']) => fr)],
    (body) => body.includes('Réseaux profonds') && !body.includes('Apprentissage profond'),
  );
  await untilEach(
    product,
    ['/en', ...pages.map(([, en = '']) => en)],
    (body) => body.includes('Deep networks') && !body.includes('Deep learning'),
  );
});

test('the browser reported no problem, and no request went to another host', () => {
  // The refused upload is the test's own doing.
  expect(editor.problems.filter((problem) => !/assets\/images|not-an-image/.test(problem))).toEqual(
    [],
  );
});
