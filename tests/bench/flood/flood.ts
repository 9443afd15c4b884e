/**
 * What a visitor and an editor notice of floods of anonymous requests: a visitor opens pages, kept ones and others, while an
 * editor types and publishes. Prints one row for each flood.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { SanityClient } from '@sanity/client';

import { startProduct, type Product } from '../../e2e/product.ts';
import { median } from '../median.ts';
import { memoryOf, processorTimeOf, processTree } from './memory.ts';
import { lakeClient } from '../lake-client.ts';

const floods = ['none', 'match', 'bounds', 'readers', 'images', 'turns', 'doors'];
const milliseconds = 25_000;
const quietMilliseconds = 10_000;
const subject = 'researcher-devin-kwok';
const pages = ['/fr/repertoire/devin-kwok', '/en/directory/devin-kwok'];

interface Figures {
  readonly kept: number[];
  readonly rendered: number[];
  readonly writes: number[];
  readonly publishes: number[];
  /** Answers of 500 and above, and requests that failed, to the visitor and the editor. */
  readonly faults: string[];
  memory: number;
}

const noFigures = (): Figures => ({
  kept: [],
  rendered: [],
  writes: [],
  publishes: [],
  faults: [],
  memory: 0,
});

const p95 = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1] ?? Number.NaN;

const short = (numbers: readonly number[]): string =>
  `${median(numbers).toFixed(0)} / ${p95(numbers).toFixed(0)} (${numbers.length})`;

function clientOf({ lakeUrl, token }: Product): SanityClient {
  return lakeClient(lakeUrl, token, { maxRetries: 0 });
}

async function timed(times: number[], faults: string[], work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  try {
    await work();
    times.push(performance.now() - started);
  } catch (error) {
    faults.push(String(error).slice(0, 120));
  }
}

async function open(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  const html = await response.text();
  if (response.status >= 500) throw new Error(`${response.status} of ${url}`);
  return html;
}

/** Publishes a position and waits until both pages show it. */
async function publish({ siteUrl }: Product, client: SanityClient, word: string): Promise<void> {
  const position = ['fr', 'en'].map((language) => ({
    _key: language,
    _type: 'internationalizedArrayStringValue',
    language,
    value: word,
  }));
  await client.patch(subject).set({ position }).commit();
  const late = performance.now() + 30_000;
  for (const page of pages) {
    while (!(await open(`${siteUrl}${page}`)).includes(word)) {
      if (performance.now() > late) throw new Error('not on the pages in 30 s');
      await wait(20);
    }
  }
}

async function measure(product: Product, seconds: number, figures: Figures): Promise<void> {
  const client = clientOf(product);
  const pid = Number(readFileSync(join(product.lakeDir, 'lake.pid'), 'utf8'));
  const end = performance.now() + seconds * 1000;
  const until = async (pause: number, work: () => Promise<void>): Promise<void> => {
    while (performance.now() < end) {
      await work();
      await wait(pause);
    }
  };
  let number = Math.floor(performance.now());
  await Promise.all([
    until(50, () =>
      timed(figures.kept, figures.faults, async () => {
        await open(`${product.siteUrl}/en/directory/devin-kwok`);
      }),
    ),
    until(400, () =>
      timed(figures.rendered, figures.faults, async () => {
        await open(`${product.siteUrl}/en/directory/nobody-${(number += 1)}`);
      }),
    ),
    until(250, () =>
      timed(figures.writes, figures.faults, async () => {
        const _id = `drafts.${subject}`;
        await client
          .transaction()
          .createIfNotExists({ _id, _type: 'researcher' })
          .patch(_id, { set: { orcid: `typed ${(number += 1)}` } })
          .commit({ visibility: 'async' });
      }),
    ),
    until(2_000, () =>
      timed(figures.publishes, figures.faults, () =>
        publish(product, client, `word${(number += 1)}`),
      ),
    ),
    until(250, async () => {
      figures.memory = Math.max(figures.memory, memoryOf(processTree(pid)));
    }),
  ]);
}

/** Of the lake, in one second: how much of a processor it uses when all should be quiet. */
async function unrest(product: Product): Promise<number> {
  const pid = Number(readFileSync(join(product.lakeDir, 'lake.pid'), 'utf8'));
  const before = processorTimeOf(processTree(pid));
  await wait(1_000);
  return processorTimeOf(processTree(pid)) - before;
}

/** @param asked names of floods; empty: all */
export async function benchFloods(asked: readonly string[] = []): Promise<void> {
  const product = await startProduct();
  const rows = [];
  try {
    const client = clientOf(product);
    const image = await client.fetch<string>('*[_type == "sanity.imageAsset"][0].path');
    for (const name of floods.filter((each) => asked.length === 0 || asked.includes(each))) {
      for (const page of pages) await open(`${product.siteUrl}${page}`);
      const attack =
        name === 'none'
          ? undefined
          : spawn(
              process.execPath,
              [join(import.meta.dirname, 'attack.ts'), name, product.lakeUrl, `/${image}`],
              {
                stdio: ['ignore', 'ignore', 'inherit'],
              },
            );
      await wait(1_000);
      const figures = noFigures();
      await measure(product, milliseconds / 1000, figures);
      attack?.kill('SIGKILL');
      await wait(quietMilliseconds);
      const after = noFigures();
      const idle = await unrest(product);
      await measure(product, 3, after);
      rows.push({
        flood: name,
        'kept page': short(figures.kept),
        'rendered page': short(figures.rendered),
        write: short(figures.writes),
        'publish to pages': short(figures.publishes),
        faults: figures.faults.length,
        'memory MiB': Math.round(figures.memory),
        '10 s after: write': short(after.writes),
        'memory MiB after': Math.round(after.memory),
        'processor after': idle.toFixed(2),
      });
      for (const fault of new Set(figures.faults)) console.log(`${name}: ${fault}`);
    }
  } finally {
    await product.stop();
  }
  console.log('Times in ms: median / p95 (how many).');
  console.table(rows);
}
