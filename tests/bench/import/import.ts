/**
 * The command line of the import into an empty lake: 5,000 works from BibTeX as drafts, the same file again, 1,200
 * people from a table. Seconds, and the memory of the lake's processes and the importer together. The folder of real
 * bibliographies is named by IMPORT_SAMPLES.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { z } from 'zod';

import manifest from '../../../package.json' with { type: 'json' };
import { startLakeProcess } from '../../harness/lake-process.ts';
import { processTree, memoryOf } from '../flood/memory.ts';
import { rssOf } from './resident-memory.ts';
import { bibliography } from './bibliography.ts';
import { peopleTable } from './people-table.ts';

const works = 5_000;
const people = 1_200;

const reportSchema = z.looseObject({ mutations: z.number(), problems: z.array(z.unknown()) });

interface Run {
  readonly report: z.output<typeof reportSchema>;
  readonly seconds: number;
  /** MiB at most: pages that processes share counted once, and counted in each. */
  readonly memory: number;
  readonly resident: number;
}

/** Runs the command against a lake that runs. */
async function run(lake: { pid: number; port: string; dir: string }, args: string[]): Promise<Run> {
  const started = performance.now();
  const [, ...command] = manifest.scripts.import.split(' ');
  const child = spawn(process.execPath, [...command, ...args, '--json'], {
    env: { ...process.env, LAKE_DIR: lake.dir, LAKE_PORT: lake.port, SANITY_PROJECT_ID: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [memory, resident] = [0, 0];
  const looking = setInterval(() => {
    const pids = [lake.pid, child.pid ?? 0].flatMap(processTree);
    memory = Math.max(memory, memoryOf(pids));
    resident = Math.max(resident, rssOf(pids));
  }, 100);
  try {
    const report = reportSchema.parse(JSON.parse(await text(child.stdout)));
    return { report, seconds: (performance.now() - started) / 1000, memory, resident };
  } finally {
    clearInterval(looking);
  }
}

async function inEmptyLake(
  measure: (run: (...args: string[]) => Promise<Run>, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portrait-bench-'));
  const dir = join(folder, 'lake');
  const lake = await startLakeProcess(dir, {
    LAKE_PROJECT_ID: 'portrait',
    LAKE_DATASET: 'production',
  });
  const where = { pid: lake.child.pid ?? 0, port: new URL(lake.origin).port, dir };
  try {
    await measure((...args) => run(where, args), folder);
  } finally {
    await lake.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

function row(what: string, { report, seconds, memory, resident }: Run) {
  const { problems, mutations, ...others } = report;
  const counts = Object.entries({
    ...others,
    ...z.record(z.string(), z.unknown()).catch({}).parse(others['accepted']),
  })
    .filter(([, count]) => typeof count === 'number' && count > 0)
    .map(([name, count]) => `${name} ${count}`);
  return {
    what,
    seconds: Number(seconds.toFixed(1)),
    'memory MiB': Math.round(memory),
    'RSS MiB': Math.round(resident),
    mutations,
    problems: problems.length,
    counts: counts.join(', '),
  };
}

/** Prints one line for each import. */
export async function benchImport(): Promise<void> {
  const rows: ReturnType<typeof row>[] = [];
  const samples = process.env['IMPORT_SAMPLES'];
  if (samples === undefined) console.log('Without IMPORT_SAMPLES no bibliography is imported.');
  else {
    await inEmptyLake(async (command, folder) => {
      const file = join(folder, 'works.bib');
      await writeFile(file, bibliography(samples, works));
      rows.push(row(`${works} works`, await command('bibtex', file, '--accept')));
      rows.push(row('the same file again', await command('bibtex', file, '--accept')));
    });
  }
  await inEmptyLake(async (command, folder) => {
    const file = join(folder, 'people.csv');
    await writeFile(file, peopleTable(people));
    rows.push(row(`${people} people, published`, await command('people', file, '--publish')));
    rows.push(row('the same table again', await command('people', file, '--publish')));
  });
  console.table(rows);
}
