import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { LakeEndpoint } from './lake';

export interface LakeProcess extends LakeEndpoint {
  readonly child: ChildProcess;
  /** What it has written so far. */
  output(): string;
  /** @returns the exit code, null when the signal ended it */
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

type Environment = Readonly<Record<string, string>>;

const nodeBinary = join(process.cwd(), 'node_modules/node/bin/node');
const lakeMain = join(process.cwd(), 'sanity/lake/main.ts');

/**
 * Starts the lake as a process of its own, and does not wait for it.
 * @param umask what the process that starts it takes away from the modes of files
 */
export function spawnLake(environment: Environment, umask = '022'): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn('/bin/sh', ['-c', `umask ${umask}; exec "$0" "$1"`, nodeBinary, lakeMain], {
    env: { NODE_ENV: 'test', PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Starts the lake as a process on a free port, and waits until it is ready.
 *
 * @throws with its output when it ends instead
 */
export async function startLakeProcess(
  directory: string,
  environment: Environment = {},
  umask?: string,
): Promise<LakeProcess> {
  const child = spawnLake({ LAKE_DIR: directory, LAKE_PORT: '0', ...environment }, umask);
  let output = '';
  const ready = await new Promise<string>((resolve, reject) => {
    // Read to the end: a full pipe would stop the lake.
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const line = output.split('\n').find((each) => each.includes('"lake ready"'));
      if (line !== undefined) resolve(line);
    });
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('exit', (code) => {
      reject(new Error(`The lake ended with ${code}: ${output}`));
    });
  });
  const { port }: { port: number } = JSON.parse(ready);
  return {
    child,
    output: () => output,
    origin: `http://127.0.0.1:${port}`,
    token: readFileSync(join(directory, 'token'), 'utf8').trim(),
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code]: (number | null)[] = await ended;
      return code ?? null;
    },
  };
}

/** The output of a lake that must not start, and how it ended. */
export async function outcomeOf(
  child: ChildProcess,
): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code]: (number | null)[] = await once(child, 'close');
  return { code: code ?? null, stderr };
}
