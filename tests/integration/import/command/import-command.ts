import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SanityClient } from '@sanity/client';
import { z } from 'zod';

import { clientOf } from '../../../harness/sanity-clients';
import { type LakeProcess, startLakeProcess } from '../../../harness/lake-process';
import {
  type ServiceTable,
  type SourceServices,
  startSourceServices,
} from '../../../harness/source-services';
import { productSettings } from '../../../run/product-settings';

/** A lake, services and files, for `npm run import` to work with. */
export interface ImportPlace {
  readonly lake: LakeProcess;
  readonly services: SourceServices;
  /** Of an administrator, over documents as they are stored. */
  readonly client: SanityClient;
  /** Writes a file. @returns its path */
  file(name: string, content: string | Uint8Array): string;
  start(args: readonly string[], input?: string): RunningImport;
  run(args: readonly string[], input?: string): Promise<ImportResult>;
  /** Runs it with `--json`, and reads its report. */
  report(args: readonly string[]): Promise<ImportReport>;
  close(): Promise<void>;
}

export interface RunningImport {
  readonly process: ChildProcess;
  readonly ended: Promise<ImportResult>;
  /** Resolves when its standard error has this text; rejects when it ends without. */
  hasSaid(text: string | RegExp): Promise<void>;
}

/** How a command ended, and what it wrote. */
export interface ImportResult {
  /** Its exit code, or the signal that ended it. */
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

const reportSchema = z.looseObject({
  mutations: z.number(),
  problems: z.array(z.looseObject({ reason: z.string() })),
});
export type ImportReport = z.output<typeof reportSchema> & { readonly code: ImportResult['code'] };

/** A lake of its own, empty, and the services with these answers. */
export async function importPlace(table: ServiceTable = {}): Promise<ImportPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'portrait-import-'));
  const dir = join(folder, 'lake');
  const names = { LAKE_PROJECT_ID: 'portrait', LAKE_DATASET: 'production' };
  const lake = await startLakeProcess(dir, names);
  const services = await startSourceServices(table);
  const settings = {
    ...(await productSettings()),
    ...services.variables,
    LAKE_DIR: dir,
    LAKE_PORT: new URL(lake.origin).port,
  };
  const start = (args: readonly string[], input?: string) => startImport(args, settings, input);
  const run = (args: readonly string[], input?: string) => start(args, input).ended;
  return {
    lake,
    services,
    client: clientOf(lake, { perspective: 'raw' }),
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    start,
    run,
    async report(args) {
      const { code, stdout, stderr } = await run([...args, '--json']);
      if (stdout === '') throw new Error(`import ${args.join(' ')} ended with ${code}: ${stderr}`);
      return { ...reportSchema.parse(JSON.parse(stdout)), code };
    },
    async close() {
      await lake.kill('SIGTERM');
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param settings variables of the environment, as `productSettings` gives them */
export function startImport(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  input = '',
): RunningImport {
  const child = spawn(process.execPath, ['sanity/cli/import/main.mjs', ...args], {
    env: { ...process.env, ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdin.end(input);
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = new Promise<ImportResult>((resolve) => {
    child.once('close', (code, signal) => resolve({ code: code ?? signal, stdout, stderr }));
  });
  return {
    process: child,
    ended,
    hasSaid: (text) =>
      new Promise((resolve, reject) => {
        const isThere = () =>
          typeof text === 'string' ? stderr.includes(text) : text.test(stderr);
        const check = () => isThere() && resolve();
        child.stderr.on('data', check);
        check();
        void ended.then(() => reject(new Error(`It ended without ${String(text)}: ${stderr}`)));
      }),
  };
}
