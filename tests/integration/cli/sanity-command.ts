import { type ChildProcess, spawn } from 'node:child_process';

/** A command, `npm run sanity -- …`, that runs or has ended. */
export interface Command {
  readonly process: ChildProcess;
  readonly ended: Promise<CommandResult>;
  /** Resolves when its standard output has this text; rejects when it ends without. */
  hasWritten(text: string): Promise<void>;
}

/** How a command ended, and what it wrote. */
export interface CommandResult {
  /** Its exit code, or the signal that ended it. */
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param settings variables of the environment, as `productSettings` gives them */
export function startCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Command {
  const child = spawn(process.execPath, ['sanity/cli/main.mjs', ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = new Promise<CommandResult>((resolve) => {
    child.once('close', (code, signal) => resolve({ code: code ?? signal, stdout, stderr }));
  });
  return {
    process: child,
    ended,
    hasWritten: (text) =>
      new Promise((resolve, reject) => {
        const check = () => stdout.includes(text) && resolve();
        child.stdout.on('data', check);
        check();
        void ended.then(() => reject(new Error(`It ended without "${text}": ${stdout}${stderr}`)));
      }),
  };
}

/** Runs a command to its end. */
export function runCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  return startCommand(args, settings).ended;
}

/** @throws Error with all that it wrote, when the command fails */
export async function runCommandWell(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  const result = await runCommand(args, settings);
  if (result.code === 0) return result;
  throw new Error(
    `sanity ${args.join(' ')} ended with ${result.code}: ${result.stdout}${result.stderr}`,
  );
}
