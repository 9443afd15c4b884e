/**
 * `npm run bench`: figures, no verdicts. With words after it, only those parts:
 * `npm run bench -- lake weight lighthouse`; `npm run bench -- flood`, or `flood match images`, what floods do;
 * `npm run bench -- effort`, what it takes an editor to bring works in; `npm run bench -- import`, with the folder of
 * bibliographies in IMPORT_SAMPLES, what it takes the command line to bring an institute in;
 * `npm run bench -- publish`, how long a publish takes to each kind of page.
 */
import { chromium } from '@playwright/test';

import { startProduct } from '../e2e/product.ts';
import { browserFlags, findBrowser } from '../run/browser.ts';
import { benchEffort } from './effort/effort.ts';
import { benchFloods } from './flood/flood.ts';
import { benchImport } from './import/import.ts';
import { benchLake } from './lake.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchLists } from './lists.ts';
import { benchPageWeight } from './page-weight.ts';
import { benchPublish } from './publish/publish.ts';
import { benchSearchQuestions } from './search-questions.ts';
import { benchSearch } from './search.ts';

/** One of each kind, in both languages. */
const pages = [
  '/en/directory/devin-kwok',
  '/en',
  '/en/publications/butterfly-effect-training-trajectories',
  '/en/coauthors/colin-raffel',
  '/en/topics/deep-learning',
  '/en/institutions/mcgill',
  '/en/publications',
  '/en/topics',
  '/en/search',
  '/fr/repertoire/devin-kwok',
  '/fr',
  '/fr/publications/butterfly-effect-training-trajectories',
  '/fr/coauteurs/colin-raffel',
  '/fr/sujets/deep-learning',
  '/fr/etablissements/mcgill',
  '/fr/publications',
  '/fr/sujets',
  '/fr/recherche',
  '/fr/repertoire/devin-kwok/cv',
];
// Figures are printed, and of the log what is wrong.
process.env['LOG_LEVEL'] ??= 'warn';
const asked = process.argv.slice(2);
const wants = (part: string) => asked.length === 0 || asked.includes(part);

if (wants('lake')) await benchLake();
if (wants('search')) {
  await benchSearchQuestions();
  await benchSearch();
}

// These take some minutes and both processors: only when one is asked for.
if (asked[0] === 'flood') await benchFloods(asked.slice(1));
if (asked[0] === 'publish') await benchPublish(asked.slice(1));
if (asked[0] === 'import') await benchImport();
if (asked[0] === 'effort') await benchEffort(asked.slice(1).join(' '));
if (asked[0] === 'lists') await benchLists(asked.slice(1));

if (wants('weight') || wants('lighthouse')) {
  const executablePath = await findBrowser();
  const product = await startProduct();
  try {
    if (wants('weight')) {
      const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
      await benchPageWeight(browser, product.siteUrl, pages);
      await browser.close();
    }
    if (wants('lighthouse')) {
      await benchLighthouse(executablePath, browserFlags, product.siteUrl, pages);
    }
  } finally {
    await product.stop();
  }
}
