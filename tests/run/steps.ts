import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { projectRoot } from '../../lib/launch/project-root.ts';
import { findBrowser } from './browser.ts';
import { productSettings } from './product-settings.ts';
import { type Run, runNode } from './run-node.ts';

/** The result of a step. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The output to show when the step failed. */
  readonly output: string;
}

/** Something that `npm test` does. */
export interface Step {
  readonly name: string;
  run(product: Readonly<Record<string, string>>, say: (line: string) => void): Promise<Outcome>;
}

/** Every step, in order: what is quick and tells most comes first. */
export const steps: readonly Step[] = [
  {
    name: 'types',
    run: async () => {
      const routes = await runNode(['node_modules/next/dist/bin/next', 'typegen']);
      if (!routes.ok) return one(routes);
      return one(await runNode(['node_modules/typescript/bin/tsc', '--noEmit']));
    },
  },
  {
    name: 'lint',
    run: async () => {
      const rules = await runNode([
        'node_modules/eslint/bin/eslint.js',
        ...['--cache', '--cache-location', 'node_modules/.cache/eslint/'],
        ...['--max-warnings', '0', '.'],
      ]);
      if (!rules.ok) return one(rules);
      return one(
        await runNode([
          'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
          ...['app', 'components', 'lib', 'sanity', 'migrations', 'proxy.ts', 'next.config.ts'],
          ...['sanity.cli.ts', 'sanity.config.ts'],
        ]),
      );
    },
  },
  {
    name: 'format',
    run: async () =>
      one(
        await runNode([
          'node_modules/prettier/bin/prettier.cjs',
          ...['--cache', '--cache-location', 'node_modules/.cache/prettier/index'],
          ...['--check', '.'],
        ]),
      ),
  },
  { name: 'unit', run: () => jest('unit-node', 'unit-dom') },
  {
    name: 'build',
    run: async (product) => one(await runNode(['lib/launch/main.mjs', 'build'], product)),
  },
  // After the build, because some start the whole product.
  { name: 'integration', run: () => jest('integration') },
  { name: 'browser', run: (product, say) => playwright(product, say) },
];

/** A command that is one test by itself. */
function one({ ok, output }: Run): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output };
}

const jestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  /** Files that did not get as far as their tests. */
  numRuntimeErrorTestSuites: z.int(),
});

async function jest(...projects: string[]): Promise<Outcome> {
  return withReport(async (report) => {
    const run = await runNode(
      [
        'node_modules/jest/bin/jest.js',
        // A test that failed may have left something open; the run must end all the same.
        ...['--selectProjects', ...projects, '--forceExit', '--json', `--outputFile=${report}`],
      ],
      { NODE_ENV: 'test' },
    );
    const counts = read(report, jestReport);
    return counted(run, {
      passed: counts?.numPassedTests ?? 0,
      failed: (counts?.numFailedTests ?? 0) + (counts?.numRuntimeErrorTestSuites ?? 0),
      skipped: counts?.numPendingTests ?? 0,
    });
  });
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

/** How many browsers run at once, each with a product of its own: as many as the least machine has processors. */
const shards = 2;

async function playwright(
  product: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<Outcome> {
  const browser = await findBrowser(say);
  const inShards = await Promise.all(
    Array.from({ length: shards }, async (_, index) => {
      const settings = index === 0 ? product : await productOfShard();
      const part = [`--shard=${index + 1}/${shards}`, `--grep-invert=${alone}`];
      return playwrightPart(part, { product: settings, browser });
    }),
  );
  const afterwards = await playwrightPart([`--grep=${alone}`], { product, browser });
  return [...inShards, afterwards].reduce(added);
}

/** One that ends with this process, however that ends. */
async function productOfShard(): Promise<Record<string, string>> {
  const settings = await productSettings();
  const { LAKE_DIR: folder } = settings;
  if (folder !== undefined) {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  return settings;
}

/** The tag of a test that measures a time, and is therefore run with nothing beside it. */
const alone = '@alone';

async function playwrightPart(
  options: readonly string[],
  { product, browser }: { product: Readonly<Record<string, string>>; browser: string },
): Promise<Outcome> {
  return withReport(async (report) => {
    const results = join(projectRoot, 'test-results', options.join(' ').replaceAll(/\W+/g, '-'));
    const run = await runNode(
      [
        'node_modules/@playwright/test/cli.js',
        ...['test', '--reporter=list,json', `--output=${results}`, ...options],
      ],
      {
        ...product,
        PORTRAIT_TEST_PRODUCT: 'given',
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    );
    const stats = read(report, playwrightReport)?.stats;
    return counted(run, {
      passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
      failed: stats?.unexpected ?? 0,
      skipped: stats?.skipped ?? 0,
    });
  });
}

function added(one: Outcome, other: Outcome): Outcome {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    output: [one, other].flatMap(({ failed, output }) => (failed > 0 ? [output] : [])).join('\n'),
  };
}

/** A run has failed if it says so, or if no test ran. */
function counted(run: Run, counts: Omit<Outcome, 'output'>): Outcome {
  const silent = counts.failed === 0 && (!run.ok || counts.passed === 0);
  const output = run.ok && silent ? `${run.output}\nNo test ran.` : run.output;
  return { ...counts, failed: counts.failed + (silent ? 1 : 0), output };
}

async function withReport(run: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'portrait-report-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
