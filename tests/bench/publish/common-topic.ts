import { setTimeout as wait } from 'node:timers/promises';

import type { SanityClient } from '@sanity/client';

import { pathsOf } from '../../../lib/pages/addresses.ts';
import type { PageAddress } from '../../../lib/pages/registry.ts';
import type { Product } from '../../e2e/product.ts';
import { commonTopic, renaming, worksOfCommonTopic } from './content.ts';
import { keptHtml, rewritten, timeOfArrival, untilQuiet, visit } from './site-pages.ts';
import { times } from './times.ts';

const rounds = 10;
/** How many works, in each round, visitors are reading when the topic is renamed, and how many they open afterwards. */
const worksRead = 6;
const worksOpened = 20;
/** Milliseconds after which every page that is asked for has to be new. */
const within = 1000;

/** Works of the topic, other ones for each round, from all over the order of their titles. */
function worksFrom(round: number, place: number, count: number): PageAddress[] {
  return Array.from({ length: count }, (_, index) => ({
    page: 'work',
    slug: `work-${(round * 97 + place + index * 61) % worksOfCommonTopic}`,
  }));
}

interface Round {
  readonly started: number;
  readonly name: string;
}

/** Of each group of pages, what every visit of all rounds took, in ms. */
type Took = Map<string, number[]>;

function add(took: Took, group: string, milliseconds: number): void {
  took.set(group, [...(took.get(group) ?? []), milliseconds]);
}

async function timeArrivals(
  product: Product,
  { started, name }: Round,
  groups: Readonly<Record<string, readonly string[]>>,
  took: Took,
): Promise<void> {
  const asked = Object.entries(groups).flatMap(([group, paths]) =>
    paths.map(async (path) => {
      add(took, group, (await timeOfArrival(product, path, name)) - started);
    }),
  );
  await Promise.all(asked);
}

/** Opens pages that nobody has asked for since the publish. Returns how many were not new. */
async function openFirst(
  product: Product,
  { name }: Round,
  paths: readonly string[],
  took: Took,
): Promise<number> {
  let old = 0;
  for (const path of paths) {
    const { html, ms } = await visit(product, path);
    add(took, 'opened first afterwards (its answer)', ms);
    if (!html.includes(name)) old += 1;
  }
  return old;
}

/** Prints what renaming a topic of thousands of works does: when its pages are new, and which are rendered. */
export async function benchCommonTopic(product: Product, client: SanityClient): Promise<void> {
  const took: Took = new Map();
  const rendered: number[] = [];
  const needless = new Set<string>();
  let opened = 0;
  let old = 0;
  // The name has to be on the pages before, so that what is rendered needlessly has neither name.
  const nameOf = (round: number) => `Common topic ${round}x`;
  for (let round = 0; round <= rounds; round += 1) {
    const name = nameOf(round);
    const read = worksFrom(round, 0, worksRead).flatMap(pathsOf);
    const profiles = [4, 8, 12].flatMap((number) =>
      pathsOf({ page: 'profile', slug: `person-${number + 12 * round}` }),
    );
    for (const path of [...read, ...profiles]) await visit(product, path);
    const before = await untilQuiet(product);
    const started = performance.now();
    await client.patch(commonTopic.id).set(renaming('topic', name)).commit();
    const counts = round > 0;
    const times: Took = counts ? took : new Map();
    await timeArrivals(
      product,
      { started, name },
      {
        'the topic': pathsOf({ page: 'topic', slug: commonTopic.slug }),
        'list of topics': pathsOf({ page: 'topics' }),
        directory: pathsOf({ page: 'directory' }),
        'works that are read': read,
        'profiles that are read': profiles,
      },
      times,
    );
    await wait(Math.max(0, started + within - performance.now()));
    const first = worksFrom(round, 1_000, worksOpened).flatMap(pathsOf);
    const oldNow = await openFirst(product, { started, name }, first, times);
    const after = await untilQuiet(product);
    if (!counts) continue;
    opened += first.length;
    old += oldNow;
    const names = rewritten(before, after);
    rendered.push(names.length);
    for (const page of names) {
      const html = await keptHtml(product, page);
      if (!html.includes('Common topic ')) needless.add(page);
    }
  }
  console.log(`A topic of ${worksOfCommonTopic} works, renamed ${rounds} times, in ms`);
  console.table([...took].map(([page, each]) => ({ page, visits: each.length, ...times(each) })));
  console.log(`opened first afterwards: ${opened}, of which not new: ${old}`);
  console.log(`pages rendered for one rename: ${rendered.join(', ')}`);
  console.log(`pages rendered that do not show it: ${[...needless].join(' ') || 0}\n`);
}
