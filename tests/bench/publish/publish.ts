/**
 * From a publish to visitors: milliseconds from sending a change to the lake until the page of a visitor has it, on
 * every kind of page that shows the document, and of a topic that thousands of pages show.
 */
import { setTimeout as wait } from 'node:timers/promises';

import type { SanityClient } from '@sanity/client';

import { type Product, startProduct } from '../../e2e/product.ts';
import { benchCommonTopic } from './common-topic.ts';
import { publishedDocuments } from './content.ts';
import { benchEachKind } from './each-kind.ts';
import { everyPath, untilQuiet, visit, warm } from './site-pages.ts';
import { lakeClient } from '../lake-client.ts';

function clientOf({ lakeUrl, token }: Product): SanityClient {
  return lakeClient(lakeUrl, token);
}

async function fill(client: SanityClient): Promise<void> {
  const all = [...publishedDocuments()];
  for (let start = 0; start < all.length; start += 200) {
    const transaction = all
      .slice(start, start + 200)
      .reduce((each, document) => each.createOrReplace(document), client.transaction());
    await transaction.commit({ visibility: 'async', returnDocuments: false });
  }
}

/** Waits until the site was told of every change: each of a work, which come last, makes the list of works anew. */
async function untilTold(product: Product): Promise<void> {
  for (let fresh = 0; fresh < 3;) {
    await wait(1_000);
    fresh = (await visit(product, '/en/publications')).cache === 'HIT' ? fresh + 1 : 0;
  }
}

/**
 * Takes some ten minutes.
 *
 * @param asked which parts, `kinds` and `topic`; empty: both
 */
export async function benchPublish(asked: readonly string[] = []): Promise<void> {
  const product = await startProduct();
  try {
    const client = clientOf(product);
    const started = performance.now();
    await fill(client);
    await untilTold(product);
    const paths = await everyPath(client);
    await warm(product, paths);
    await untilQuiet(product);
    const seconds = (performance.now() - started) / 1000;
    console.log(`${paths.length} pages, all of them kept after ${seconds.toFixed(0)} s`);
    const wants = (part: string) => asked.length === 0 || asked.includes(part);
    if (wants('topic')) await benchCommonTopic(product, client);
    if (wants('kinds')) await benchEachKind(product, client);
  } finally {
    await product.stop();
  }
}
