/**
 * The lake alone, as a process of its own, at three sizes: time of the profile's queries, memory, cold start; time of
 * queries that look for words or for what has changed, and of writes.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SanityClient } from '@sanity/client';

import { profileQuery } from '../../lib/content/profile/query.ts';
import { type LakeProcess, startLakeProcess } from '../harness/lake-process.ts';
import { documents, subject } from './dataset.ts';
import { median } from './median.ts';
import { lakeClient } from './lake-client.ts';

const sizes = [200, 2_000, 20_000];
const researchers = 1_500;
const rounds = 200;

interface MeasuredLake {
  readonly process: LakeProcess;
  readonly client: SanityClient;
  readonly startMs: number;
}

async function startLake(dir: string): Promise<MeasuredLake> {
  const started = performance.now();
  const process = await startLakeProcess(dir);
  const startMs = performance.now() - started;
  const client = lakeClient(process.origin, process.token);
  return { process, client, startMs };
}

async function stopLake(lake: MeasuredLake): Promise<void> {
  await lake.process.kill('SIGTERM');
}

async function fill(client: SanityClient, works: number): Promise<void> {
  let transaction = client.transaction();
  let count = 0;
  for (const document of documents(works, researchers)) {
    transaction = transaction.createOrReplace(document);
    count += 1;
    if (count % 200 === 0) {
      await transaction.commit({ visibility: 'async', returnDocuments: false });
      transaction = client.transaction();
    }
  }
  if (count % 200 !== 0) await transaction.commit({ returnDocuments: false });
}

/** The query of a profile, as the site asks it. */
async function readProfile(client: SanityClient): Promise<number> {
  const started = performance.now();
  const { works, students } = await client.fetch<{ works: unknown[]; students: unknown[] }>(
    profileQuery,
    { slug: subject.slug },
  );
  const took = performance.now() - started;
  if (works.length !== subject.works || students.length !== subject.students) {
    throw new Error(`the profile has ${works.length} works and ${students.length} students`);
  }
  return took;
}

const searchedTypes = ['publication', 'researcher', 'topic', 'institution'];
const studioMatch = '([@, _id] match text::query($words) || references($words))';
/** Queries that find the subject's works by the words of their titles, or the few documents that were changed last. */
const searches: Readonly<Record<string, string>> = {
  match: '*[_type == "publication" && [title, abstract[].value] match ["butterfly", "traj*"]]._id',
  'text::query': '*[_type in $types && [title, ...abstract[].value] match text::query($words)]._id',
  'list of the Studio': `*[_type in $types && ${studioMatch}]{_id} | order(_id) [0...1001]`,
  'search of the Studio': `*[_type in $types] | score(boost(title match text::query($words), 10), ${studioMatch})
    [_score > 0]{_id, _score} | order(_score desc) [0...1001]`,
  'a word of many abstracts': '*[_type == "publication" && title match "tico"]._id',
  'changed since': '*[_type in $types && _updatedAt > $since]._id',
  'count of a type': 'count(*[_type == "publication"])',
};

/** Milliseconds of each search, in lakes of each size, which take turns. */
async function benchSearches(lakes: readonly MeasuredLake[]): Promise<void> {
  const since = new Date().toISOString();
  for (const { client } of lakes) {
    for (let n = 100; n < 105; n += 1) await client.patch(`publication-${n}`).set({ n }).commit();
  }
  const params = { types: searchedTypes, words: 'butterfly traj*', since };
  const rows: Record<string, string | number>[] = [];
  for (const [search, groq] of Object.entries(searches)) {
    const times = lakes.map((): number[] => []);
    for (let round = -3; round < 40; round += 1) {
      for (const [index, { client }] of lakes.entries()) {
        const started = performance.now();
        await client.fetch(groq, params);
        if (round >= 0) times[index]?.push(performance.now() - started);
      }
    }
    const row: Record<string, string | number> = { search };
    for (const [index, works] of sizes.entries()) {
      row[`${works}: median ms`] = Number(median(times[index] ?? []).toFixed(1));
      row[`${works}: p95 ms`] = Number(percentile95(times[index] ?? []).toFixed(1));
    }
    rows.push(row);
  }
  console.table(rows);
}

function percentile95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** Milliseconds of a patch of one title, median. */
async function patchTitles({ client }: MeasuredLake): Promise<number> {
  const times: number[] = [];
  for (let n = 100; n < 130; n += 1) {
    const started = performance.now();
    await client
      .patch(`publication-${n}`)
      .set({ title: `On a new title ${n}` })
      .commit();
    times.push(performance.now() - started);
  }
  return median(times);
}

async function memoryMiB(lake: MeasuredLake): Promise<number> {
  const status = await readFile(`/proc/${lake.process.child.pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Prints one line per size; sizes take turns in every round, so that a slow moment hits them all. */
export async function benchLake(): Promise<void> {
  const dirs = await Promise.all(sizes.map(() => mkdtemp(join(tmpdir(), 'portrait-bench-'))));
  const lakes: MeasuredLake[] = [];
  const writes: Record<string, number>[] = [];
  try {
    for (const [index, works] of sizes.entries()) {
      const dir = dirs[index] ?? '';
      const filling = await startLake(dir);
      const started = performance.now();
      await fill(filling.client, works);
      const fillSeconds = (performance.now() - started) / 1000;
      const patchMs = await patchTitles(filling);
      await stopLake(filling);
      const { size } = await stat(join(dir, 'lake.sqlite'));
      writes.push({
        works,
        'import s': Number(fillSeconds.toFixed(1)),
        'patch, median ms': Number(patchMs.toFixed(1)),
        'database MiB': Math.round(size / 1024 / 1024),
      });
      lakes.push(await startLake(dir));
    }
    const times = sizes.map((): number[] => []);
    for (let round = -20; round < rounds; round += 1) {
      for (const [index, lake] of lakes.entries()) {
        const took = await readProfile(lake.client);
        if (round >= 0) times[index]?.push(took);
      }
    }
    const rows = await Promise.all(
      sizes.map(async (works, index) => {
        const lake = lakes[index];
        const sorted = (times[index] ?? []).toSorted((a, b) => a - b);
        return {
          works,
          researchers,
          'profile, median ms': Number(median(sorted).toFixed(2)),
          'p95 ms': Number(percentile95(sorted).toFixed(2)),
          'memory MiB': lake ? Math.round(await memoryMiB(lake)) : Number.NaN,
          'cold start ms': lake ? Math.round(lake.startMs) : Number.NaN,
        };
      }),
    );
    console.table(rows);
    const at = (works: number) =>
      rows.find((row) => row.works === works)?.['profile, median ms'] ?? Number.NaN;
    console.log(`20,000 works against 2,000: ${(at(20_000) / at(2_000)).toFixed(2)} times\n`);
    console.table(writes);
    await benchSearches(lakes);
  } finally {
    await Promise.all(lakes.map(stopLake));
    await Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true })));
  }
}
