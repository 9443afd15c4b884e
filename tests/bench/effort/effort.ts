/** `npm run bench -- effort`: what it takes an editor to bring in the six works of the sample, in the real Studio. */
import { chromium, expect } from '@playwright/test';

import { coauthors } from '../../../sanity/seed/coauthors.ts';
import { people } from '../../../sanity/seed/people.ts';
import { works } from '../../../sanity/seed/documents.ts';
import { type Product, startProduct } from '../../e2e/product.ts';
import { type Editor, editorAt } from '../../e2e/studio/editor.ts';
import { rawClientOf } from '../../e2e/studio/site.ts';
import { startSourceServices } from '../../harness/source-services.ts';
import { browserFlags, findBrowser } from '../../run/browser.ts';
import { countByHand } from './by-hand.ts';
import { type EditorActions, editorActions, personSeconds } from './editor-actions.ts';
import { exampleOrcid, sampleAnswers, sampleBibtex, sampleIdentifiers } from './sample-answers.ts';

const names = new Map([...coauthors, ...people].map(({ _id, name }) => [_id, String(name)]));
const nameOf = (id: string): string => names.get(id) ?? id;

/** Prints clicks, pastes, keys and seconds of each way, or of those whose name has some words in it. */
export async function benchEffort(asked = ''): Promise<void> {
  const services = await startSourceServices(sampleAnswers(nameOf));
  const product = await startProduct(services.variables);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserFlags],
  });
  try {
    const editor = await editorAt(browser, product);
    const ways: readonly (readonly [string, (actions: EditorActions) => Promise<void>])[] = [
      ['by DOI, arXiv id and BibTeX', (actions) => byIdentifier(product, editor, actions)],
      ['by ORCID iD', (actions) => byOrcid(product, editor, actions)],
      ['by hand, counted', async (actions) => countByHand(actions)],
    ];
    for (const [way, bringIn] of ways.filter(([name]) => name.includes(asked))) {
      await removeWorks(product);
      const actions = editorActions();
      const start = performance.now();
      await bringIn(actions);
      const seconds = (performance.now() - start) / 1000;
      const { clicks, pastes, keys } = actions.counts;
      console.log(
        `${way}: ${clicks} clicks, ${pastes} pastes, ${keys} keys; a person ${personSeconds(actions.counts).toFixed(0)} s, the machine ${seconds.toFixed(0)} s`,
      );
    }
  } finally {
    await browser.close();
    await product.stop();
    await services.close();
  }
}

/** Takes every work out, as if nobody had brought one in. */
async function removeWorks(product: Product): Promise<void> {
  const client = rawClientOf(product);
  const featuring = await client.fetch<string[]>('*[defined(featuredWorks)]._id');
  await client.mutate(featuring.map((id) => ({ patch: { id, unset: ['featuredWorks'] } })));
  await client.delete({ query: '*[_type == "publication" || _id in path("import.**")]' });
}

async function byIdentifier(
  product: Product,
  editor: Editor,
  actions: EditorActions,
): Promise<void> {
  await search(editor, actions, sampleIdentifiers());
  await search(editor, actions, [sampleBibtex(nameOf)]);
  await acceptAndPublish(product, editor, actions);
}

async function byOrcid(product: Product, editor: Editor, actions: EditorActions): Promise<void> {
  await search(editor, actions, [exampleOrcid]);
  await acceptAndPublish(product, editor, actions);
}

/** Each text is copied by itself; they go into the field together. */
async function search(
  editor: Editor,
  actions: EditorActions,
  texts: readonly string[],
): Promise<void> {
  await editor.open('/studio/import');
  actions.counts.clicks += 1;
  const field = editor.page.getByTestId('import-tool').getByRole('textbox');
  await actions.paste(field, texts.join('\n'));
  actions.counts.pastes += texts.length - 1;
  await actions.click(editor.page.getByRole('button', { name: 'Chercher', exact: true }));
  await editor.page.getByTestId('import-item').first().waitFor({ timeout: 60_000 });
  await editor.page
    .getByRole('button', { name: 'Arrêter' })
    .waitFor({ state: 'hidden', timeout: 60_000 });
}

async function acceptAndPublish(
  product: Product,
  editor: Editor,
  actions: EditorActions,
): Promise<void> {
  const { page } = editor;
  const items = page.getByTestId('import-item');
  await expect(page.getByRole('button', { name: `Toutes (${works.length})` })).toBeVisible({
    timeout: 60_000,
  });
  await actions.click(page.getByRole('button', { name: /^Nouvelles \(/ }));
  await actions.click(page.getByRole('button', { name: /^Accepter les \d/ }));
  await expect(page.getByText(/Écrites comme brouillons/)).toBeVisible({ timeout: 60_000 });
  const all = page.getByRole('button', { name: /^Toutes \(/ });
  if (await all.isVisible()) await actions.click(all);
  // Two of the six may be one under two titles: then the editor looks, and says that they are two.
  for (let left = await items.count(); left > 0; left -= 1) {
    const apart = items.first().getByRole('button', { name: 'Accepter comme œuvre à part' });
    const plain = items.first().getByRole('button', { name: 'Accepter', exact: true });
    await actions.click((await apart.isVisible()) ? apart : plain);
    await expect(items).toHaveCount(left - 1, { timeout: 60_000 });
  }
  await expect(items).toHaveCount(0, { timeout: 60_000 });
  const ids = await rawClientOf(product).fetch<string[]>(
    '*[_type == "publication" && _id in path("drafts.**")]._id',
  );
  for (const id of ids) {
    await editor.edit('publication', id.replace('drafts.', ''));
    // ORCID names nobody of a work that has no identifier: its authors are still to be added.
    const isWhole = await rawClientOf(product).fetch<boolean>(
      'count(*[_id == $id][0].authors) > 0',
      {
        id,
      },
    );
    if (!isWhole) {
      console.log('a work without authors waits');
      continue;
    }
    await editor.publish();
    actions.counts.clicks += 2;
  }
}
