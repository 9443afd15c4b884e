/**
 * Documents that are here twice, merged in the real Studio, kept apart, and all of it undone; and every address that this
 * affects, followed as visitors do.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, test } from '@playwright/test';

import { readSitemap } from '../crawl/read-sitemap';
import { type Product, startProduct } from '../product';
import { type Editor, editorAt } from './editor';
import { pagesOf, rawClientOf, untilEach, visit } from './site';

test.describe.configure({ mode: 'serial' });

const [kwok, rolnick] = ['researcher-devin-kwok', 'researcher-david-rolnick'];
const view = '/studio/import/duplicates';
const worksOf = (slug: string) => [`/fr/publications/${slug}`, `/en/publications/${slug}`];
const coauthorsOf = (slug: string) => [`/fr/coauteurs/${slug}`, `/en/coauthors/${slug}`];

const weakly = (_ref: string) => ({ _type: 'reference', _ref, _weak: true });
const authors = (...ids: string[]) =>
  ids.map((id) => ({ _key: id, _type: 'authorship', person: weakly(id) }));
type Written = { _id: string; _type: string } & Record<string, unknown>;
const paper = (slug: string, more: object): Written => ({
  _id: `publication-${slug}`,
  _type: 'publication',
  language: 'en',
  type: 'article',
  slug: { _type: 'slug', current: slug },
  ...more,
});

let product: Product;
let editor: Editor;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  product = await startProduct();
  const client = rawClientOf(product);
  const version = (fields: object) => [{ _key: 'v', _type: 'version', ...fields }];
  const title = 'The growth of moss';
  const documents: Written[] = [
    paper('moss', {
      title,
      authors: authors(kwok, rolnick),
      code: 'https://example.org/moss-code',
      versions: version({ kind: 'preprint', arxivId: '2501.00001', date: '2025-01' }),
    }),
    paper('moss-again', {
      title,
      authors: authors(kwok, rolnick),
      versions: version({ kind: 'journal', venue: 'Annals of Moss', doi: '10.5555/moss' }),
    }),
    {
      _id: 'coauthor-ada-tremblay',
      _type: 'coauthor',
      name: 'Ada Tremblay-Roy',
      slug: { _type: 'slug', current: 'ada-tremblay-roy' },
      url: 'https://example.org/ada',
    },
    {
      _id: 'coauthor-ada-two',
      _type: 'coauthor',
      name: 'Ada Tremblay Roy',
      slug: { _type: 'slug', current: 'ada-two' },
    },
    paper('signed-one', { title: 'On lakes', authors: authors(kwok, 'coauthor-ada-tremblay') }),
    paper('signed-two', { title: 'On rivers', authors: authors(rolnick, 'coauthor-ada-two') }),
  ];
  await client.mutate(documents.map((document) => ({ createOrReplace: document })));
  await client
    .patch(rolnick)
    .set({ featuredWorks: [{ ...weakly('publication-moss-again'), _key: 'moss' }] })
    .commit();
  editor = await editorAt(browser, product);
  await untilEach(
    product,
    [...worksOf('moss'), ...worksOf('moss-again'), ...coauthorsOf('ada-two')],
    (_, { status }) => status === 200,
  );
  await untilEach(product, pagesOf('david-rolnick'), (body) => body.includes('moss-again'));
});

test.afterAll(async () => {
  await editor.context.close();
  await product.stop();
});

test.beforeEach(() => test.setTimeout(120_000));

/** The pair whose documents are called so. */
const pairOf = (name: string): Locator =>
  editor.page.getByTestId('duplicate-pair').filter({ hasText: name });

const expectLeadsTo = async (from: readonly string[], to: readonly string[]): Promise<void> => {
  for (const [place, path] of from.entries()) {
    const { status, headers } = await visit(product, path);
    expect(status).toBe(308);
    expect(new URL(headers.get('location') ?? '', product.siteUrl).pathname).toBe(to[place]);
  }
};

test('the views of the tool have addresses, and the arrows lead from one to the other', async () => {
  const { page } = editor;
  await editor.open('/studio/import');
  const [importing, duplicates] = [
    page.getByRole('tab', { name: 'Importer' }),
    page.getByRole('tab', { name: /^Doublons possibles \(\d+\)$/ }),
  ];
  await expect(duplicates).toBeVisible();
  await importing.focus();
  await page.keyboard.press('ArrowRight');
  await expect(duplicates).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/studio\/import\/duplicates$/);
  await expect(pairOf('The growth of moss')).toBeVisible();
  await page.getByRole('button', { name: /^Personnes \(\d+\)$/ }).click();
  await expect(page).toHaveURL(/\/studio\/import\/duplicates\/people$/);
  await expect(pairOf('Ada Tremblay-Roy')).toBeVisible();
});

test('two works are merged with the keyboard, and every address of theirs leads to the one', async () => {
  const { page } = editor;
  await editor.open(view);
  const pair = pairOf('The growth of moss');
  await expect(pair).toContainText('moss-again');
  const radios = pair.getByRole('radio', { name: 'Celle-ci reste' });
  await expect(radios.first()).toBeChecked();
  await radios.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(radios.last()).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(radios.first()).toBeChecked();
  await pair.getByRole('button', { name: 'Fusionner' }).focus();
  const clicked = Date.now();
  await page.keyboard.press('Enter');
  const led = await untilEach(product, worksOf('moss-again'), (_, { status }) => status === 308);
  console.log(`From the click to the redirect: ${led - clicked} ms`);
  await expect(page.getByRole('status').filter({ hasText: 'Fusionnées.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Annuler', exact: true })).toBeFocused();

  await expectLeadsTo(worksOf('moss-again'), worksOf('moss'));
  await untilEach(product, worksOf('moss'), (body) => body.includes('10.5555/moss'));
  const lists = ['/fr/publications', '/en/publications', ...pagesOf('devin-kwok')];
  await untilEach(
    product,
    [...lists, ...pagesOf('david-rolnick'), '/api/v1/works?limit=100'],
    (body) => body.includes('moss') && !body.includes('moss-again'),
  );
  const inSitemap = (await readSitemap(`${product.siteUrl}/sitemap.xml`))
    .map(({ address }) => new URL(address).pathname)
    .filter((path) => path.includes('moss'));
  expect(inSitemap.toSorted()).toEqual(worksOf('moss').toSorted());
  const featured = await rawClientOf(product).getDocument(rolnick);
  expect(featured).toMatchObject({ featuredWorks: [{ _ref: 'publication-moss' }] });
});

test('undone, both works have their pages again', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'Annuler', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: 'La fusion est annulée.' }),
  ).toBeVisible();
  await untilEach(
    product,
    [...worksOf('moss'), ...worksOf('moss-again')],
    (_, { status }) => status === 200,
  );
  await untilEach(product, worksOf('moss'), (body) => !body.includes('10.5555/moss'));
  await untilEach(product, pagesOf('david-rolnick'), (body) => body.includes('moss-again'));
  const pair = pairOf('The growth of moss');
  await expect(pair).toBeFocused();
  await expect(pair.getByRole('button', { name: 'Fusionner' })).toBeEnabled();
});

test('a pair that is kept apart does not come back, until that is taken back', async () => {
  const { page } = editor;
  await pairOf('The growth of moss').getByRole('button', { name: 'Garder à part' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gardées à part.' })).toBeVisible();
  await editor.open(view);
  // The sample has another pair.
  await expect(page.getByTestId('duplicate-pair').first()).toBeVisible();
  await expect(pairOf('The growth of moss')).toHaveCount(0);
  await page.getByRole('button', { name: 'Gardées à part (1)' }).click();
  await page.getByRole('button', { name: /^Proposer de nouveau/ }).click();
  await expect(pairOf('The growth of moss')).toBeVisible();
});

test('two coauthors become one: the old address leads on, and works name the one as they did', async () => {
  const { page } = editor;
  await editor.open(`${view}/people`);
  await pairOf('Ada Tremblay-Roy').getByRole('button', { name: 'Fusionner' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Fusionnées.' })).toBeVisible();
  await untilEach(product, coauthorsOf('ada-two'), (_, { status }) => status === 308);
  await expectLeadsTo(coauthorsOf('ada-two'), coauthorsOf('ada-tremblay-roy'));
  await untilEach(
    product,
    coauthorsOf('ada-tremblay-roy'),
    (body) => body.includes('On lakes') && body.includes('On rivers'),
  );
  await untilEach(
    product,
    worksOf('signed-two'),
    (body) => body.includes('Ada Tremblay Roy') && body.includes('ada-tremblay-roy'),
  );
  // From the list of recent merges, after a reload.
  await editor.open(`${view}/people`);
  await page.getByRole('button', { name: 'Fusions récentes (1)' }).click();
  await page.getByRole('button', { name: /^Annuler la fusion/ }).click();
  await untilEach(
    product,
    [...coauthorsOf('ada-two'), ...coauthorsOf('ada-tremblay-roy')],
    (_, { status }) => status === 200,
  );
  await expect(pairOf('Ada Tremblay-Roy')).toBeVisible();
});

for (const path of [view, `${view}/people`]) {
  test(`${path} has no accessibility violation axe knows`, async () => {
    await editor.open(path);
    await expect(editor.page.getByRole('button', { name: 'Fusionner' }).first()).toBeEnabled();
    const { violations } = await new AxeBuilder({ page: editor.page })
      .include('[data-testid="import-tool"]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode()
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

test('who may only read sees the pairs, and merges nothing', async ({ browser }) => {
  const viewer = await editorAt(browser, product);
  await viewer.page.route('**/datasets/*/acl**', (route) =>
    route.fulfill({ json: [{ filter: '_id in path("**")', permissions: ['read', 'history'] }] }),
  );
  await viewer.open(view);
  await expect(viewer.page.getByText('Votre rôle permet de lire')).toBeVisible();
  await expect(viewer.page.getByTestId('duplicate-pair').first()).toContainText('Raison');
  await expect(viewer.page.getByRole('button', { name: 'Fusionner' })).toHaveCount(0);
  await viewer.context.close();
});

test('the browser reported no problem, and no request went to another host', () => {
  expect(editor.problems).toEqual([]);
});
