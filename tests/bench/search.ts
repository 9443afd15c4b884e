/** The search index at three sizes: how long it takes to make, to bring up to date and to ask, and its memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SanityClient } from '@sanity/client';

import { publishedReader } from '../../lib/content/published-reader.ts';
import { CurrentIndex } from '../../lib/content/search-index/current-index.ts';
import type { SearchIndex } from '../../lib/search/search-index.ts';
import { startLakeProcess } from '../harness/lake-process.ts';
import { documents } from './dataset.ts';
import { lakeClient } from './lake-client.ts';

const sizes = [200, 2_000, 20_000];
const researchers = 1_500;
const rounds = 50;

async function fill(client: SanityClient, works: number): Promise<void> {
  const all = [...documents(works, researchers)];
  for (let start = 0; start < all.length; start += 200) {
    const transaction = all
      .slice(start, start + 200)
      .reduce((each, document) => each.createOrReplace(document), client.transaction());
    await transaction.commit({ visibility: 'async', returnDocuments: false });
  }
}

async function timesOf(run: (round: number) => unknown): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await run(round);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(share * rounds)] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}

const page = { offset: 0, limit: 50 };

/** What visitors ask of the index. */
const questions: Record<string, (index: SearchIndex, round: number) => unknown> = {
  'works, all': (index) => index.works({}, page),
  'works of a year': (index, round) => index.works({ year: 2015 + (round % 10) }, page),
  'works of a person': (index, round) => index.works({ person: `researcher-${round}` }, page),
  'works of a topic and a year': (index, round) =>
    index.works({ topic: `topic-${round % 40}`, year: 2020 }, page),
  'works with a common word': (index) => index.works({ text: 'neural' }, page),
  'works by a prefix': (index) => index.works({ text: 'le' }, page),
  'people of a topic': (index, round) => index.people({ topic: `topic-${round % 40}` }, page),
  'search: a person': (index, round) => index.search(`tremblay ${round}`),
  'search: a common word': (index) => index.search('learning'),
  'search: nothing': (index) => index.search('xyzzy plugh'),
};

export async function benchSearch(): Promise<void> {
  for (const size of sizes) {
    const dir = await mkdtemp(join(tmpdir(), 'portrait-bench-'));
    const lake = await startLakeProcess(dir);
    try {
      const client = lakeClient(lake.origin, lake.token, { perspective: 'published' });
      await fill(client, size);
      const current = new CurrentIndex();
      const reader = publishedReader({ client, report: () => undefined, index: current });
      globalThis.gc?.();
      const memory = process.memoryUsage.rss();
      const started = performance.now();
      const index = await current.read(reader);
      const first = performance.now() - started;
      const grown = (process.memoryUsage.rss() - memory) / 2 ** 20;
      console.log(
        `${size} works: made in ${first.toFixed(0)} ms, ${grown.toFixed(0)} MiB more memory`,
      );
      const rows: Record<string, { p50: number; p95: number }> = {
        'brought up to date, nothing new': await timesOf(() => current.read(reader)),
        'brought up to date, one work': await timesOf(async (round) => {
          await client
            .patch(`publication-${round}`)
            .set({ title: `Changed ${round}` })
            .commit();
          await current.read(reader);
        }),
      };
      for (const [question, ask] of Object.entries(questions)) {
        rows[question] = await timesOf((round) => ask(index, round));
      }
      console.table(rows);
    } finally {
      await lake.kill('SIGTERM');
      await rm(dir, { recursive: true });
    }
  }
}
