/** The lake alone, as a process of its own, at three sizes: time of the profile's queries, memory, cold start. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createClient, type SanityClient } from '@sanity/client';

import { profileQuery } from '../../lib/content/profile/query.ts';
import { type LakeProcess, startLakeProcess } from '../harness/lake-process.ts';
import { documents, subject } from './dataset.ts';
import { median } from './median.ts';

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
  const client = createClient({
    projectId: 'portrait',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: process.origin,
    useProjectHostname: false,
    useCdn: false,
    token: process.token,
  });
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

async function memoryMiB(lake: MeasuredLake): Promise<number> {
  const status = await readFile(`/proc/${lake.process.child.pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Prints one line per size; sizes take turns in every round, so that a slow moment hits them all. */
export async function benchLake(): Promise<void> {
  const dirs = await Promise.all(sizes.map(() => mkdtemp(join(tmpdir(), 'portrait-bench-'))));
  const lakes: MeasuredLake[] = [];
  try {
    for (const [index, works] of sizes.entries()) {
      const dir = dirs[index] ?? '';
      const filling = await startLake(dir);
      await fill(filling.client, works);
      await stopLake(filling);
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
          'p95 ms': Number((sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN).toFixed(2)),
          'memory MiB': lake ? Math.round(await memoryMiB(lake)) : Number.NaN,
          'cold start ms': lake ? Math.round(lake.startMs) : Number.NaN,
        };
      }),
    );
    console.table(rows);
    const at = (works: number) =>
      rows.find((row) => row.works === works)?.['profile, median ms'] ?? Number.NaN;
    console.log(`20,000 works against 2,000: ${(at(20_000) / at(2_000)).toFixed(2)} times\n`);
  } finally {
    await Promise.all(lakes.map(stopLake));
    await Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true })));
  }
}
