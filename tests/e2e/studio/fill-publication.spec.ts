/**
 * The form of a publication is filled from a source, by the real Studio, site and lake. Only the services are stood
 * in for: they answer from this machine.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, test } from '@playwright/test';

import { type SourceServices, startSourceServices } from '../../harness/source-services';
import { type Product, startProduct } from '../product';
import { type Editor, editorAt } from './editor';
import { pagesOf, rawClientOf, untilEach, untilStored, visit } from './site';

test.describe.configure({ mode: 'serial' });

const id = 'publication-of-valleys';
const doi = '10.5555/valleys.1';
const path = `/works/${encodeURIComponent(doi)}`;

/** What Crossref says of a work, in the shape in which it says it. */
function crossrefAnswer(more: object = {}) {
  const message = {
    DOI: doi,
    type: 'journal-article',
    title: ['How valleys are joined'],
    language: 'en',
    author: [
      { given: 'Devin', family: 'Kwok', sequence: 'first', affiliation: [] },
      { given: 'Nour', family: 'Haddad', sequence: 'additional', affiliation: [] },
    ],
    'container-title': ['Journal of Valleys'],
    volume: '7',
    page: '12-34',
    issued: { 'date-parts': [[2026, 3, 3]] },
    abstract: '<jats:p>We join two valleys by a path that climbs nowhere.</jats:p>',
    ...more,
  };
  return { status: 'ok', 'message-type': 'work', message };
}

let services: SourceServices;
let product: Product;
let editor: Editor;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  services = await startSourceServices({ crossref: { [path]: crossrefAnswer() } });
  product = await startProduct(services.variables);
  editor = await editorAt(browser, product);
});

test.afterAll(async () => {
  await editor.context.close();
  await product.stop();
  await services.close();
});

test.beforeEach(() => test.setTimeout(120_000));

const panel = (): Locator => editor.form.getByTestId('fill-from-source');
const changes = (): Locator => panel().getByTestId('fill-changes');
const field = (): Locator =>
  panel().getByRole('textbox', {
    name: /^(?:DOI, adresse ou référence|DOI, address or reference)$/,
  });
const says = (): Locator => panel().getByRole('status');
const title = (): Locator => editor.form.getByRole('textbox', { name: 'Titre', exact: true });

/** Pastes a text and asks, by the keyboard alone. */
async function lookUp(text: string): Promise<void> {
  await field().fill(text);
  await field().press('Enter');
}

async function stored(documentId: string): Promise<Record<string, unknown> | undefined> {
  return rawClientOf(product).getDocument(documentId);
}

test('a new publication is filled from its DOI, by the keyboard, after its editor has seen with what', async () => {
  const { form, page } = editor;
  await editor.edit('publication', id);
  await expect(panel().getByRole('button', { expanded: true })).toHaveText(
    'Remplir depuis une source',
  );
  await lookUp(`https://doi.org/${doi}`);
  const list = changes().getByRole('region', { name: 'Sera écrit' });
  await expect(list).toContainText('How valleys are joined');
  await expect(list).toContainText('Devin Kwok, Nour Haddad (nouveau nom)');
  await expect(list).toContainText('Une nouvelle fiche de coauteur, comme brouillon.');
  await expect(list).toContainText('Journal of Valleys');
  await expect(says()).toContainText('Selon Crossref');
  expect(await stored(`drafts.${id}`)).toBeUndefined();

  // From the field over the button that asks to the one that writes.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel().getByRole('button', { name: 'Remplir', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(says()).toContainText('une nouvelle fiche de coauteur');
  await expect(says()).toBeFocused();
  await expect(field()).toHaveValue('');
  await expect(title()).toHaveValue('How valleys are joined');

  expect(await stored(`drafts.${id}`)).toMatchObject({
    title: 'How valleys are joined',
    language: 'en',
    type: 'article',
    slug: { current: 'how-valleys-are-joined' },
    abstract: [{ language: 'en', value: 'We join two valleys by a path that climbs nowhere.' }],
    authors: [
      { person: { _ref: 'researcher-devin-kwok' } },
      { person: { _ref: 'coauthor-import-nour-haddad' } },
    ],
    versions: [{ kind: 'journal', venue: 'Journal of Valleys', date: '2026-03-03', doi }],
  });
  expect(await stored('drafts.coauthor-import-nour-haddad')).toMatchObject({
    name: 'Nour Haddad',
    familyName: 'Haddad',
  });
  expect(await stored(id)).toBeUndefined();

  const from = /^De Crossref, le \d{1,2}(?:er)? \p{L}+ \d{4}$/u;
  await form.getByRole('tab', { name: 'Tous les champs' }).click();
  await expect(form.getByTestId('field-title').getByTestId('provenance')).toHaveText(from);
  await expect(form.getByTestId('field-authors').getByTestId('provenance')).toHaveText(from);
  await expect(form.getByTestId('field-abstract').getByTestId('provenance')).toHaveText([from]);
  await expect(form.getByTestId('field-code').getByTestId('provenance')).toHaveCount(0);
  await form.getByRole('tab', { name: 'Versions' }).click();
  await form.getByRole('button', { name: /Journal of Valleys/ }).click();
  await expect(page.getByRole('dialog').getByTestId('provenance')).toHaveText(
    /^De Crossref, le .+ : sorte, lieu de publication, date, volume, pages, DOI$/,
  );
  await page.keyboard.press('Escape');
  await form.getByRole('tab', { name: 'Œuvre' }).click();
});

test('of a changed answer, what an editor wrote is only proposed; what nobody touched follows', async () => {
  const { form } = editor;
  await title().fill('How valleys are joined, in two ways');
  await untilStored(product, `drafts.${id}`, 'in two ways');
  await expect(form.getByTestId('field-title').getByTestId('provenance')).toHaveCount(0);
  services.answer(
    'crossref',
    path,
    crossrefAnswer({ title: ['How all valleys are joined'], volume: '8', issue: '2' }),
  );
  await services.forgetAnswers();
  await lookUp(doi);

  const written = changes().getByRole('region', { name: 'Sera écrit' });
  await expect(written).toContainText('au lieu de : 7');
  await expect(written).not.toContainText('How all valleys');
  const proposed = changes().getByRole('region', { name: 'Diffère de ce qui est écrit' });
  await expect(proposed).toContainText('How valleys are joined, in two ways');
  const replace = proposed.getByRole('checkbox', { name: 'Remplacer : Titre' });
  await expect(replace).not.toBeChecked();
  await panel().getByRole('button', { name: 'Remplir', exact: true }).click();
  await expect(says()).toContainText('C’est écrit : 2 champs.');
  expect(await stored(`drafts.${id}`)).toMatchObject({
    title: 'How valleys are joined, in two ways',
    versions: [{ volume: '8', issue: '2' }],
  });

  // Ticked, it is replaced.
  await lookUp(doi);
  await replace.press('Space');
  await panel().getByRole('button', { name: 'Remplir', exact: true }).click();
  await expect(title()).toHaveValue('How all valleys are joined');
  await expect(form.getByTestId('field-title').getByTestId('provenance')).toHaveCount(1);
  await lookUp(doi);
  await expect(says()).toHaveText('Rien ne changerait : tout est déjà dans la fiche.');
});

test('a source that is away is said to be, and what was pasted stays', async () => {
  await services.forgetAnswers();
  services.setTrouble('crossref', { status: 503 });
  const before = await stored(`drafts.${id}`);
  await lookUp(doi);
  await expect(says()).toContainText(/Crossref ne répond pas en ce moment\. Rien n’est perdu/, {
    timeout: 30_000,
  });
  await expect(says()).toContainText('Votre texte est resté ici.');
  await expect(field()).toHaveValue(doi);
  await expect(field()).toBeFocused();
  expect(await stored(`drafts.${id}`)).toEqual(before);
  services.setTrouble('crossref', undefined);
  await field().press('Enter');
  await expect(says()).toHaveText('Rien ne changerait : tout est déjà dans la fiche.');
});

test('what is no work of this form fills nothing, and says where it belongs', async () => {
  // A chapter of the sample content.
  const here = '10.1007/978-3-031-70368-3_16';
  const titleOfHere = await rawClientOf(product).fetch<string>(
    '*[_type == "publication" && $doi in versions[].doi][0].title',
    { doi: here },
  );
  services.answer(
    'crossref',
    `/works/${encodeURIComponent(here)}`,
    crossrefAnswer({ DOI: here, title: ['Under another title'] }),
  );
  await lookUp(here);
  await expect(says()).toContainText('Cette œuvre est déjà ici, dans une autre fiche.');
  await expect(says().getByRole('link', { name: titleOfHere })).toBeVisible();
  await expect(changes()).toHaveCount(0);

  await lookUp('https://orcid.org/0000-0002-1825-0097');
  await expect(says()).toContainText('Ceci désigne une personne');
  await expect(says().getByRole('link', { name: 'Importer' })).toHaveAttribute(
    'href',
    '/studio/import',
  );
  const entry = (key: string) =>
    `@article{${key}, title = {On ${key}}, author = {Kwok, Devin}, year = 2020}\n`;
  await field().fill(entry('valleys') + entry('mountains'));
  await panel().getByRole('button', { name: 'Chercher' }).click();
  await expect(says()).toContainText('plus d’une œuvre');
  await expect(changes()).toHaveCount(0);
});

test('published, it is on the page of its author, which says nothing of where it is from', async () => {
  const { form } = editor;
  await editor.edit('coauthor', 'coauthor-import-nour-haddad');
  await editor.publish();
  await expect.poll(() => stored('coauthor-import-nour-haddad')).toBeDefined();
  await editor.edit('publication', id);
  // It has a title: the panel leaves the room to the fields.
  await expect(panel().getByRole('button', { expanded: false })).toBeVisible();
  await editor.publish();
  await untilEach(product, pagesOf('devin-kwok'), (body) =>
    body.includes('How all valleys are joined'),
  );
  for (const page of [...pagesOf('devin-kwok'), '/fr/publications/how-valleys-are-joined']) {
    const response = await visit(product, page);
    expect([page, response.status]).toEqual([page, 200]);
    expect(await response.text()).not.toMatch(/crossref|provenance/i);
  }
  await expect(form.getByTestId('field-title').getByTestId('provenance')).toHaveCount(1);
});

test('in English too, and axe finds nothing in the panel', async () => {
  const { form, page } = editor;
  await page.getByTestId('studio-navbar').getByRole('button', { name: 'English' }).click();
  await expect(panel().getByRole('button', { expanded: false })).toHaveText('Fill from a source');
  await expect(form.getByTestId('field-title').getByTestId('provenance')).toHaveText(
    /^From Crossref, \p{L}+ \d{1,2}, \d{4}$/u,
  );
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill('Valleys');
  await untilStored(product, `drafts.${id}`, '"Valleys"');
  services.answer('crossref', path, crossrefAnswer({ volume: '9' }));
  await services.forgetAnswers();
  await panel().getByRole('button', { expanded: false }).press('Enter');
  await lookUp(doi);
  await expect(says()).toContainText('According to Crossref');
  await expect(changes().getByRole('checkbox', { name: 'Replace: Title' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .include('[data-testid="fill-from-source"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map((one) => [one.id, one.nodes.map((node) => node.html)])).toEqual([]);
});

test('the browser reported no problem, and no request went to another host', () => {
  expect(editor.problems).toEqual([]);
});
