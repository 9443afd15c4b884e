/**
 * Lists that are filtered, and searches, of a whole institute, on the real site: how long the first visitor of each
 * waits, and the next; how much of that is the lake's; and what thousands of them at once do to other pages, to memory
 * and to the disk.
 */
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { SanityClient } from '@sanity/client';

import { publicationsQuery } from '../../lib/content/publications/query.ts';
import { changedQuery } from '../../lib/content/search-index/query.ts';
import { type Product, startProduct } from '../e2e/product.ts';
import { startLakeProcess } from '../harness/lake-process.ts';
import { documents, titleOf } from './dataset.ts';
import { memoryOf, processTree } from './flood/memory.ts';
import { lakeClient } from './lake-client.ts';

const sizes = [2_000, 20_000];
const researchers = 1_500;
const rounds = 40;
const floodRequests = 10_000;
const floodAtOnce = 16;

/** An address of each sort that nobody has asked for before; and of the sitemaps, which are not kept. */
const addresses: Readonly<Record<string, (round: number) => string>> = {
  'works of a year and a topic': (n) => `/fr/publications?year=${2010 + (n % 15)}&topic=topic-${n}`,
  'works of a person': (n) => `/en/publications?person=person-${n + 20}`,
  'works with words': (n) => `/fr/publications?q=${encodeURIComponent(titleOf(n * 7))}`,
  'a later page of all works': (n) => `/en/publications?page=${(n % 38) + 2}`,
  'people of a topic': (n) =>
    `/fr?topic=topic-${n % 40}&page=${n < 40 ? '' : 2}`.replace(/&page=$/, ''),
  'a search for a name': (n) => `/fr/recherche?q=tremblay+${n}`,
  'the sitemap index': () => '/sitemap.xml',
  'a sitemap of works': (n) => `/sitemaps/work-${1 + (n % 2)}.xml`,
  // Made anew for each request.
  'citations of 1,000 works': (n) =>
    `/fr/publications.bib?page=${1 + (n % 2)}`.replace('?page=1', ''),
  'citations of a person': (n) => `/en/directory/person-${n + 20}/publications.ris`,
  'the citation of a work': (n) => `/fr/publications/work-${n * 11}.csl.json`,
  'a feed of a topic': (n) => `/fr/sujets/topic-${n % 40}/publications.atom`,
  'the API: 50 works of a year': (n) => `/api/v1/works?year=${2010 + (n % 15)}`,
  'the API: 50 works with words': (n) => `/api/v1/works?q=${encodeURIComponent(titleOf(n * 7))}`,
  'the API: 100 works, later': (n) => `/api/v1/works?limit=100&page=${(n % 18) + 2}`,
  'the API: 50 people': (n) => `/api/v1/people?page=${(n % 20) + 1}`,
  'the API: topics': () => '/api/v1/topics',
  'the API: a work': (n) => `/api/v1/works/work-${n * 11}`,
  'the API: a person': (n) => `/api/v1/people/person-${n + 20}`,
  'a search for a title': (n) => `/en/search?q=${encodeURIComponent(titleOf(n * 3))}`,
};

function clientOf(apiHost: string, token: string): SanityClient {
  return lakeClient(apiHost, token, { perspective: 'published' });
}

async function filledFolder(works: number): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'portrait-bench-'));
  const lake = await startLakeProcess(dir);
  const client = clientOf(lake.origin, lake.token);
  const all = [...documents(works, researchers)];
  for (let start = 0; start < all.length; start += 400) {
    const transaction = all
      .slice(start, start + 400)
      .reduce((each, document) => each.createOrReplace(document), client.transaction());
    await transaction.commit({ visibility: 'async', returnDocuments: false });
  }
  await lake.kill('SIGTERM');
  return dir;
}

function summary(times: readonly number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN);
  return { p50: at(0.5), p95: at(0.95) };
}

async function visit(product: Product, path: string): Promise<{ status: number; ms: number }> {
  const started = performance.now();
  const response = await fetch(new URL(path, product.siteUrl), { redirect: 'manual' });
  await response.arrayBuffer();
  return { status: response.status, ms: performance.now() - started };
}

/** What the lake takes for its two parts of such a page. */
async function lakeTimes({ lakeUrl, token }: Product): Promise<{ p50: number; p95: number }> {
  const client = clientOf(lakeUrl, token);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const works = Array.from({ length: 50 }, (_, n) => `publication-${(n * 37 + round) % 2_000}`);
    const topics = Array.from({ length: 40 }, (_, n) => `topic-${n}`);
    const people = Array.from({ length: 100 }, (_, n) => `researcher-${n * 3 + round}`);
    const since = new Date(Date.now() - 5_000).toISOString();
    const started = performance.now();
    await client.fetch(changedQuery, { since });
    await client.fetch(publicationsQuery, { works, topics, people });
    times.push(performance.now() - started);
  }
  return summary(times);
}

async function timeLists(product: Product, sorts: readonly string[]): Promise<void> {
  const rows: Record<string, object> = { 'the lake’s part': await lakeTimes(product) };
  for (const [sort, addressOf] of Object.entries(addresses)) {
    if (sorts.length > 0 && !sorts.some((one) => sort.startsWith(one))) continue;
    const first: number[] = [];
    const kept: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const path = addressOf(round);
      const { status, ms } = await visit(product, path);
      if (status !== 200) throw new Error(`${status} of ${path}`);
      first.push(ms);
      kept.push((await visit(product, path)).ms);
    }
    rows[sort] = { first: summary(first), kept: summary(kept) };
  }
  for (const [row, times] of Object.entries(rows))
    console.log(row.padEnd(32), JSON.stringify(times));
}

/** What visitors of other pages notice of thousands of addresses that nobody had asked for. */
async function flood(product: Product): Promise<void> {
  // Without the bench itself.
  const memory = () => memoryOf(processTree(process.pid).slice(1));
  const files = async () => (await readdir(product.pagesDir, { recursive: true })).length;
  const before = { memory: memory(), files: await files() };
  const statuses = new Map<number, number>();
  const ordinary: number[] = [];
  let asked = 0;
  const attacker = async () => {
    while (asked < 2 * floodRequests) {
      asked += 1;
      const path =
        asked % 2 === 0 ? `/fr/publications?q=flood+${asked}` : `/en/search?q=learning+${asked}`;
      const { status } = await visit(product, path);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const visitor = async () => {
    while (asked < 2 * floodRequests)
      ordinary.push((await visit(product, '/fr/repertoire/subject')).ms);
  };
  await visit(product, '/fr/repertoire/subject');
  const started = performance.now();
  await Promise.all([...Array.from({ length: floodAtOnce }, attacker), visitor()]);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${asked} distinct lists and searches in ${seconds.toFixed(0)} s:`, statuses);
  console.log('an ordinary page meanwhile', summary(ordinary));
  console.log(
    `memory ${before.memory.toFixed(0)} -> ${memory().toFixed(0)} MiB,`,
    `files ${before.files} -> ${await files()}`,
  );
}

/** @param asked `flood` for that part too, which takes minutes; `api` for that part alone */
export async function benchLists(asked: readonly string[] = []): Promise<void> {
  for (const size of sizes) {
    const dir = await filledFolder(size);
    const product = await startProduct({ LAKE_DIR: dir });
    try {
      const { ms } = await visit(product, '/fr/publications?year=2010');
      console.log(
        `\n${size} works, ${researchers} people; the very first list: ${ms.toFixed(0)} ms`,
      );
      const response = await fetch(new URL('/fr', product.siteUrl), {
        headers: { 'accept-encoding': 'identity' },
      });
      const bytes = gzipSync(Buffer.from(await response.arrayBuffer())).length;
      console.log(`the directory: ${(bytes / 1000).toFixed(1)} kB compressed`);
      await timeLists(product, asked.includes('api') ? ['the API'] : []);
      if (asked.includes('flood') && size === sizes.at(-1)) await flood(product);
    } finally {
      await product.stop();
    }
  }
}
