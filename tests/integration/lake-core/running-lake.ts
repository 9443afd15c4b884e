import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createLake, type Lake } from '../../../sanity/lake/create-lake';
import { serve } from '../../../sanity/lake/server';
import type { LakeLogger } from '../../../sanity/lake/logger';
import type { LakeOptions } from '../../../sanity/lake/options';

export const quiet: LakeLogger = { info() {}, warn() {}, error() {} };

export interface RunningLake {
  readonly lake: Lake;
  readonly origin: string;
  readonly token: string;
  stop(): Promise<void>;
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lake-core-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A lake on a free port, in this process, in a folder of its own. */
export async function startLake(options: Partial<LakeOptions> = {}): Promise<RunningLake> {
  const folder = temporaryFolder();
  const lake = createLake({
    directory: folder.path,
    projectId: 'portrait',
    dataset: 'production',
    logger: quiet,
    ...options,
  });
  const server = await serve(lake, { port: 0, host: '127.0.0.1', logger: quiet });
  return {
    lake,
    origin: `http://127.0.0.1:${server.port}`,
    token: lake.token,
    async stop() {
      await server.close();
      folder.remove();
    },
  };
}

export interface LakeProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly token: string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

const nodeBinary = join(process.cwd(), 'node_modules/node/bin/node');
const lakeMain = join(process.cwd(), 'sanity/lake/main.ts');

export function spawnLake(environment: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(nodeBinary, [lakeMain], {
    env: { NODE_ENV: 'test', PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The lake as a process of its own, once it says that it is ready. @throws with what it said instead */
export async function startProcess(
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<LakeProcess> {
  const child = spawnLake({ LAKE_DIR: directory, LAKE_PORT: '0', ...environment });
  let said = '';
  const ready = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const line = said.split('\n').find((each) => each.includes('"lake ready"'));
      if (line !== undefined) resolve(line);
    });
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => {
      reject(new Error(`The lake ended with ${code}: ${said}`));
    });
  });
  const { port }: { port: number } = JSON.parse(ready);
  return {
    child,
    origin: `http://127.0.0.1:${port}`,
    token: readFileSync(join(directory, 'token'), 'utf8').trim(),
    async kill(signal) {
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code]: (number | null)[] = await ended;
      return code ?? null;
    },
  };
}

/** What a process said and how it ended, for those that are not to start. */
export async function outcomeOf(
  child: ChildProcess,
): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code]: (number | null)[] = await once(child, 'close');
  return { code: code ?? null, stderr };
}
