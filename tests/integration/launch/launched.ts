import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { productSettings } from '../../run/product-settings';

/** A launcher, running as a process of its own. */
export interface Launched {
  readonly process: ChildProcess;
  readonly settings: Readonly<Record<string, string>>;
  output(): string;
  errors(): string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  /** Resolves when a line of its output matches. */
  until(pattern: RegExp): Promise<void>;
}

/**
 * Starts the command of `npm start` on free ports with a lake of its own.
 *
 * @param variables of the environment that replace the usual ones
 */
export async function launched(
  variables: Readonly<Record<string, string>> = {},
  command: readonly string[] = [process.execPath, 'lib/launch/main.mjs', 'start'],
): Promise<Launched> {
  const settings = { ...(await productSettings()), LOG_LEVEL: 'info', ...variables };
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: process.cwd(),
    env: { ...process.env, ...settings, npm_lifecycle_event: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (errors += String(text)));
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    process: child,
    settings,
    output: () => output,
    errors: () => errors,
    ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (pattern.test(output)) resolve();
        };
        child.stdout.on('data', check);
        check();
        void ended.then((end) => {
          reject(new Error(`It ended (${end}) before ${pattern}: ${output}${errors}`));
        });
      }),
  };
}

/** The ids of the processes that run with this LAKE_DIR in their environment (Linux). */
export function processesOf(lakeDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'environ'), 'utf8').includes(
          `LAKE_DIR=${lakeDir}\0`,
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}
