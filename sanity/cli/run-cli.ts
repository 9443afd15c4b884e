import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

import { projectRoot } from '../../lib/launch/project-root.ts';

/** Sanity's command line, running in this terminal. */
export interface RunningCli {
  /** Its exit code; 128 and the number of the signal, when one ended it. */
  readonly ended: Promise<number>;
  signal(signal: NodeJS.Signals): void;
}

/** Runs Sanity's own command line with these arguments: its input and output are those of this process. */
export function runCli(args: readonly string[], env: NodeJS.ProcessEnv): RunningCli {
  const command = join(projectRoot, 'node_modules/@sanity/cli/bin/run.js');
  const child = spawn(process.execPath, [command, ...args], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  });
  return {
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]),
      );
    }),
    signal: (signal) => void child.kill(signal),
  };
}
