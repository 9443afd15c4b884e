import type { SanityClient } from '@sanity/client';

import { pathsOf } from '../../../lib/pages/addresses.ts';
import type { PageAddress, PageName } from '../../../lib/pages/registry.ts';
import type { Product } from '../../e2e/product.ts';
import { beside, renaming, subjects } from './content.ts';
import { timeOfArrival, untilQuiet, visit, warm } from './site-pages.ts';
import { times } from './times.ts';

const rounds = 20;

/** Pages of every kind, of which some show a subject. */
const pages: readonly PageAddress[] = [
  { page: 'profile', slug: subjects.researcher },
  { page: 'profile', slug: beside.student },
  { page: 'profile', slug: beside.supervisor },
  { page: 'cv', slug: subjects.researcher },
  { page: 'cv', slug: beside.supervisor },
  { page: 'work', slug: subjects.publication },
  { page: 'work', slug: beside.publication },
  { page: 'coauthor', slug: subjects.coauthor },
  { page: 'coauthor', slug: beside.coauthor },
  { page: 'institution', slug: subjects.institution },
  { page: 'topic', slug: subjects.topic },
  { page: 'directory' },
  { page: 'publications' },
  { page: 'topics' },
];

interface ShowingPage {
  readonly page: PageName;
  readonly path: string;
}

const everyPage: readonly ShowingPage[] = pages.flatMap((address) =>
  pathsOf(address).map((path) => ({ page: address.page, path })),
);

async function pagesThatShow(product: Product, text: string): Promise<ShowingPage[]> {
  const showing: ShowingPage[] = [];
  for (const each of everyPage) {
    if ((await visit(product, each.path)).html.includes(text)) showing.push(each);
  }
  return showing;
}

/** One document, renamed again and again: a row for each kind of page that shows it. */
async function benchSubject(
  product: Product,
  client: SanityClient,
  type: keyof typeof subjects,
): Promise<Record<string, unknown>[]> {
  // A first name that no page has by chance; no name of a round is a part of another.
  const nameOf = (round: number) => `Named ${type} ${round}x`;
  const rename = (round: number) =>
    client
      .patch(subjects[type])
      .set(renaming(type, nameOf(round)))
      .commit();
  const settled = async () => {
    await untilQuiet(product);
    await warm(
      product,
      everyPage.map(({ path }) => path),
    );
  };
  await rename(0);
  await settled();
  const showing = await pagesThatShow(product, nameOf(0));
  const slowest = new Map<PageName, number[]>();
  for (let round = 1; round <= rounds; round += 1) {
    const started = performance.now();
    await rename(round);
    const arrivals = await Promise.all(
      showing.map(async ({ page, path }) => {
        const arrived = await timeOfArrival(product, path, nameOf(round));
        return { page, took: arrived - started };
      }),
    );
    for (const [page, each] of Map.groupBy(arrivals, (arrival) => arrival.page)) {
      const took = Math.max(...each.map((arrival) => arrival.took));
      slowest.set(page, [...(slowest.get(page) ?? []), took]);
    }
    await settled();
  }
  return [...slowest].map(([page, took]) => ({
    renamed: type,
    page,
    addresses: showing.filter((each) => each.page === page).length,
    ...times(took),
  }));
}

/** Prints how long each kind of page takes: of its pages, in both languages, the one that was last counts. */
export async function benchEachKind(product: Product, client: SanityClient): Promise<void> {
  console.log(`From a publish to the last page of a kind, ${rounds} times, in ms`);
  for (const type of ['researcher', 'publication', 'topic', 'coauthor', 'institution'] as const) {
    console.table(await benchSubject(product, client, type));
  }
}
