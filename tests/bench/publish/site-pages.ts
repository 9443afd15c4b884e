import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { SanityClient } from '@sanity/client';

import { pathsOf } from '../../../lib/pages/addresses.ts';
import { indexPages, pageKinds, sluggedPages } from '../../../lib/pages/registry.ts';
import type { Product } from '../../e2e/product.ts';

/**
 * Milliseconds from one request for a page to the next. At 30, the requests for 24 pages at once (800 a
 * second) took so much of the site's one process that they delayed what they measure by a fifth.
 */
const interval = 100;
/** Milliseconds after which a page that does not become new is given up. */
const patience = 60_000;
/** Milliseconds in which no page is written when the site has nothing left to do. */
const calm = 600;

/** What a visitor got. */
export interface Visit {
  readonly html: string;
  /** `HIT`, `STALE` or `MISS`, as Next tells of its cache. */
  readonly cache: string | null;
  readonly ms: number;
}

export async function visit({ siteUrl }: Product, path: string): Promise<Visit> {
  const started = performance.now();
  const response = await fetch(new URL(path, siteUrl), { redirect: 'manual' });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} of ${path}`);
  const cache = response.headers.get('x-nextjs-cache');
  return { html, cache, ms: performance.now() - started };
}

/** Asks for a page until it has the text. Returns the time of the answer, of `performance.now()`. */
export async function timeOfArrival(product: Product, path: string, text: string): Promise<number> {
  const late = performance.now() + patience;
  for (;;) {
    const asked = performance.now();
    const { html } = await visit(product, path);
    const answered = performance.now();
    if (html.includes(text)) return answered;
    if (answered > late) throw new Error(`${path} has no ${text} after ${patience} ms`);
    await wait(Math.max(0, asked + interval - answered));
  }
}

/** Every page of the site, in both languages. */
export async function everyPath(client: SanityClient): Promise<string[]> {
  const slugged = await Promise.all(
    sluggedPages.map(async (page) => {
      const slugs = await client.fetch<string[]>(
        '*[_type == $type && defined(slug.current)].slug.current',
        { type: pageKinds[page].documentType },
      );
      return slugs.flatMap((slug) => pathsOf({ page, slug }));
    }),
  );
  return [...indexPages.flatMap((page) => pathsOf({ page })), ...slugged.flat()];
}

/** Asks for pages, a few at a time, each until it comes fresh from the cache. */
export async function warm(product: Product, paths: readonly string[]): Promise<void> {
  const left = paths.values();
  const work = async () => {
    for (const path of left) {
      const late = performance.now() + patience;
      while ((await visit(product, path)).cache !== 'HIT') {
        if (performance.now() > late) throw new Error(`${path} is never kept`);
        await wait(interval);
      }
    }
  };
  await Promise.all([work(), work(), work()]);
}

/** The pages that the site keeps as files, by name, with the time each was written. */
export type KeptPages = ReadonlyMap<string, number>;

export async function keptPages({ pagesDir }: Product): Promise<KeptPages> {
  const names = await readdir(pagesDir, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html'));
  const times = pages.map(async (name) => {
    // A file is replaced by another of the same name, so that it is always there.
    const { mtimeMs } = await stat(join(pagesDir, name));
    return [name, mtimeMs] as const;
  });
  return new Map(await Promise.all(times));
}

/** Waits until the site renders nothing any more, and says what it keeps then. */
export async function untilQuiet(product: Product): Promise<KeptPages> {
  for (let before = await keptPages(product); ;) {
    await wait(calm);
    const now = await keptPages(product);
    if (rewritten(before, now).length === 0) return now;
    before = now;
  }
}

/** The pages that were rendered from one time to the other. */
export function rewritten(before: KeptPages, after: KeptPages): string[] {
  return [...after].filter(([name, time]) => before.get(name) !== time).map(([name]) => name);
}

export async function keptHtml({ pagesDir }: Product, name: string): Promise<string> {
  return readFile(join(pagesDir, name), 'utf8');
}
