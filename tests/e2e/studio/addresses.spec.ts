/**
 * Addresses that come, move and go: a coauthor who becomes a member and is none any more, a new slug of each kind of page,
 * each kind unpublished. In the real Studio, followed as a visitor would.
 */
import { expect, test } from '@playwright/test';

import { pathsOf } from '@/lib/pages/addresses';
import type { SluggedPage } from '@/lib/pages/registry';

import { type Product, startProduct } from '../product';
import { type Editor, editorAt } from './editor';
import { pagesOf, untilEach, untilStored, visit } from './site';

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

test.beforeEach(() => test.setTimeout(60_000));

const statusIs = (status: number) => (_: string, response: Response) => response.status === status;

/** Waits until each path redirects to the one beside it, which is there: no redirect leads to another. */
async function untilMoved(from: readonly string[], to: readonly string[]): Promise<void> {
  await untilEach(product, to, statusIs(200));
  await untilEach(product, from, statusIs(308));
  for (const [index, path] of from.entries()) {
    const location = (await visit(product, path)).headers.get('location') ?? '';
    expect(new URL(location, product.siteUrl).pathname).toBe(to[index]);
  }
}

/** Chooses an action of the menu of a document, and confirms it. */
async function runFromMenu(name: string): Promise<void> {
  await editor.form.getByTestId('action-menu-button').click();
  await editor.page.getByRole('menuitem', { name }).click();
  await editor.page.getByTestId('confirm-popover-confirm-button').click();
}

const raffel = pathsOf({ page: 'coauthor', slug: 'colin-raffel' });
const raffelAsMember = pagesOf('colin-raffel');

test('a coauthor becomes a member in one action, and the old pages lead to the new ones', async () => {
  await untilEach(product, raffel, statusIs(200));
  await editor.edit('coauthor', 'coauthor-colin-raffel');
  await runFromMenu('Devient membre');
  await untilMoved(raffel, raffelAsMember);
  await untilEach(product, pagesOf('devin-kwok').slice(0, 1), (body) =>
    body.includes(`href="${raffelAsMember[0]}"`),
  );
});

test('another action undoes it: the coauthor has the pages again', async () => {
  await runFromMenu('N’est plus membre');
  await untilEach(product, raffel, statusIs(200));
  await untilEach(product, raffelAsMember, statusIs(404));
  await untilEach(
    product,
    pagesOf('devin-kwok').slice(0, 1),
    (body) => body.includes(`href="${raffel[0]}"`) && !body.includes(raffelAsMember[0] ?? ''),
  );
});

const documents: [page: SluggedPage, type: string, id: string, slug: string][] = [
  [
    'work',
    'publication',
    'publication-dataset-difficulty-inductive-bias',
    'dataset-difficulty-inductive-bias',
  ],
  ['coauthor', 'coauthor', 'coauthor-nikhil-anand', 'nikhil-anand'],
  ['topic', 'topic', 'topic-deep-learning', 'deep-learning'],
  ['institution', 'institution', 'institution-mcgill', 'mcgill'],
];

for (const [page, type, id, slug] of documents) {
  test(`a new address (${page}) is led to from the old one`, async () => {
    const [old, moved] = [pathsOf({ page, slug }), pathsOf({ page, slug: `${slug}-moved` })];
    await untilEach(product, old, statusIs(200));
    await editor.edit(type, id);
    await editor.form.getByRole('textbox', { name: 'Adresse', exact: true }).fill(`${slug}-moved`);
    await untilStored(product, `drafts.${id}`, `"current":"${slug}-moved"`);
    await editor.publish();
    await untilMoved(old, moved);
  });
}

for (const [page, type, id, slug] of documents.slice(0, 2)) {
  test(`what is unpublished (${page}) is a 404 at every address that it had`, async () => {
    await editor.edit(type, id);
    await editor.form.getByRole('button', { name: 'Publié', exact: true }).click();
    await editor.runAction('Dépublier', /^Dépublier (?:quand même|maintenant)$/);
    const paths = [slug, `${slug}-moved`].flatMap((one) => pathsOf({ page, slug: one }));
    await untilEach(product, paths, statusIs(404));
  });
}

test('the browser reported no problem, and no request went to another host', () => {
  expect(editor.problems).toEqual([]);
});
