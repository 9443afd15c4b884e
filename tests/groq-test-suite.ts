/**
 * GROQ's own test suite (github.com/sanity-io/groq-test-suite), run against the lake over HTTP and
 * against groq-js in this process.
 *
 *     GROQ_TEST_SUITE=/path/to/groq-test-suite node tests/groq-test-suite.ts
 *
 * The folder must hold `suite.ndjson`, which the suite makes from its sources (`pnpm install && pnpm build`). Prints both
 * counts, and the cases that differ; exits with 1 when the lake passes fewer cases. Without the folder: skipped, 0.
 */
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { Worker } from 'node:worker_threads';

import { z } from 'zod';

import { createLake } from '../sanity/lake/create-lake.ts';
import { serve } from '../sanity/lake/server.ts';
import { withoutLakeAttributes, withPositions } from './groq-test-suite-answers.ts';

const document = z.looseObject({ _id: z.string(), _type: z.string() });
const datasetEntry = z.object({
  _type: z.literal('dataset'),
  _id: z.string(),
  documents: z.array(document).optional(),
});
const testEntry = z.object({
  _type: z.literal('test'),
  name: z.string(),
  filename: z.string(),
  query: z.string(),
  result: z.unknown(),
  valid: z.boolean(),
  version: z.string().nullish(),
  params: z.record(z.string(), z.unknown()).nullish(),
  dataset: z.object({ _ref: z.string() }),
});
const entry = z.union([datasetEntry, testEntry]);

type SuiteDocument = z.infer<typeof document>;
type Case = z.infer<typeof testEntry>;

/** The result of a query, or a refusal. */
type Outcome = { readonly result: unknown } | { readonly error: string };

const quiet = { info() {}, warn() {}, error() {} };

async function readSuite(path: string) {
  const datasets = new Map<string, SuiteDocument[] | undefined>();
  const cases: Case[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() === '') continue;
    const read = entry.parse(JSON.parse(line));
    if (read._type === 'dataset') datasets.set(read._id, read.documents);
    else cases.push(read);
  }
  return { datasets, cases };
}

/** References of the suite may point at nothing: the lake takes those when they are weak. */
function withWeakReferences(value: unknown, present: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withWeakReferences(item, present));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, withWeakReferences(child, present)]),
  );
  const { _ref: target } = copy;
  return typeof target === 'string' && !present.has(target) ? { ...copy, _weak: true } : copy;
}

function passes({ valid, result }: Case, outcome: Outcome): boolean {
  if (!valid) return 'error' in outcome;
  if ('error' in outcome) return false;
  return isDeepStrictEqual(withPositions(outcome.result), result ?? null);
}

const SLOWEST = 20_000;

/** groq-js in a thread: a few cases keep it busy for minutes, and only a thread can be stopped. */
class GroqJs {
  #worker: Worker | undefined;

  async evaluate({ query, params }: Case, dataset: SuiteDocument[]): Promise<Outcome> {
    this.#worker ??= new Worker(new URL('groq-test-suite-worker.ts', import.meta.url));
    const worker = this.#worker;
    worker.postMessage({ query, params: params ?? {}, dataset });
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        worker.removeAllListeners('message');
        void worker.terminate();
        this.#worker = undefined;
        resolve({ error: `took longer than ${SLOWEST / 1000} s` });
      }, SLOWEST);
      worker.once('message', (message: unknown) => {
        clearTimeout(late);
        const read = workerAnswer.parse(message);
        resolve('error' in read ? read : { result: JSON.parse(read.json) });
      });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

const workerAnswer = z.union([z.object({ json: z.string() }), z.object({ error: z.string() })]);
const answer = z.union([z.object({ result: z.unknown() }), z.object({ error: z.unknown() })]);

async function overHttp({ query, params }: Case, origin: string, token: string, source: string) {
  const address = `${origin}/v2025-02-19/data/query/production?perspective=raw`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, params: params ?? {} }),
  });
  const read = answer.parse(await response.json());
  if (!response.ok || !('result' in read)) return { error: JSON.stringify(read) };
  return { result: withoutLakeAttributes(read.result, source) };
}

async function load(origin: string, token: string, documents: SuiteDocument[]): Promise<void> {
  const present = new Set(documents.map(({ _id }) => _id));
  const mutations = documents.map((one) => ({
    createOrReplace: withWeakReferences(one, present),
  }));
  const response = await fetch(`${origin}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ mutations }),
  });
  if (!response.ok) throw new Error(`A dataset was refused: ${await response.text()}`);
}

interface Tally {
  lake: number;
  groqJs: number;
  readonly worse: string[];
  readonly better: string[];
}

async function runDataset(
  cases: readonly Case[],
  documents: SuiteDocument[],
  groqJs: GroqJs,
  tally: Tally,
) {
  const directory = await mkdtemp(join(tmpdir(), 'groq-test-suite-'));
  const names = { projectId: 'portrait', dataset: 'production' };
  const lake = createLake({ ...names, directory, logger: quiet });
  const server = await serve(lake, { port: 0, host: '127.0.0.1', logger: quiet });
  const origin = `http://127.0.0.1:${server.port}`;
  const source = JSON.stringify(documents);
  // The lake's order is that of the ids; the suite leaves it open.
  const sorted = documents.toSorted((a, b) => (a._id < b._id ? -1 : 1));
  const isSorted = sorted.every((document, index) => document === documents[index]);
  try {
    await load(origin, lake.token, documents);
    for (const one of cases) {
      const byGroqJs =
        passes(one, await groqJs.evaluate(one, documents)) ||
        (!isSorted && passes(one, await groqJs.evaluate(one, sorted)));
      const byLake = passes(one, await overHttp(one, origin, lake.token, source));
      tally.groqJs += byGroqJs ? 1 : 0;
      tally.lake += byLake ? 1 : 0;
      const line = `${one.filename}: ${one.name}: ${one.query.trim().replaceAll(/\s+/g, ' ')}`;
      if (byGroqJs && !byLake) tally.worse.push(line);
      if (byLake && !byGroqJs) tally.better.push(line);
    }
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const folder = process.env['GROQ_TEST_SUITE'];
  const path = join(folder ?? '', 'suite.ndjson');
  if (folder === undefined || folder === '' || !existsSync(path)) {
    console.log(
      'groq-test-suite: skipped. Set GROQ_TEST_SUITE to a clone of github.com/sanity-io/groq-test-suite in which' +
        ' "pnpm install && pnpm build" has made suite.ndjson.',
    );
    return;
  }
  const { datasets, cases } = await readSuite(path);
  // Cases of version 0.1 are of another language; a dataset that is only an address is not at hand.
  const asked = cases.filter(
    ({ version, dataset }) => version !== '0.1' && datasets.get(dataset._ref) !== undefined,
  );
  const byDataset = Map.groupBy(asked, ({ dataset }) => dataset._ref);
  const tally: Tally = { lake: 0, groqJs: 0, worse: [], better: [] };
  const groqJs = new GroqJs();
  for (const [id, group] of byDataset) {
    await runDataset(group, datasets.get(id) ?? [], groqJs, tally);
  }
  await groqJs.close();
  for (const line of tally.worse) console.log(`only groq-js passes: ${line.slice(0, 300)}`);
  for (const line of tally.better) console.log(`only the lake passes: ${line.slice(0, 300)}`);
  const skipped = cases.length - asked.length;
  console.log(`groq-test-suite: ${cases.length} cases, ${skipped} skipped, ${asked.length} asked`);
  console.log(`groq-js in process: ${tally.groqJs} pass, ${asked.length - tally.groqJs} fail`);
  console.log(`lake over HTTP:     ${tally.lake} pass, ${asked.length - tally.lake} fail`);
  if (tally.lake < tally.groqJs) process.exitCode = 1;
}

await main();
