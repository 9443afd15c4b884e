import { EnvironmentError } from '../../../lib/env/environment-error.ts';
import { readEnvironment } from '../../../lib/env/environment.ts';
import { onCallerExit } from '../../../lib/launch/caller-exit.ts';
import { loadEnvFiles } from '../../../lib/launch/env-files.ts';
import { LaunchError } from '../../../lib/launch/launch-error.ts';
import { ProcessGroups } from '../../../lib/launch/process-group.ts';
import { projectRoot } from '../../../lib/launch/project-root.ts';
import { GivenUpError } from './batch-end.ts';
import { type Command, readCommand } from './command.ts';
import { openContent } from './content.ts';
import { progressOn } from './progress.ts';
import { runCommand } from './run-command.ts';
import { usage } from './usage.ts';
import { UsageError } from './usage-error.ts';

const goOn =
  'Nothing is lost: npm run import -- continue goes on with it, and so does the Import tool of the Studio.';

/** npm changes to the folder of the project, and says where it was called. */
const callerFolder = process.env['INIT_CWD'] ?? process.cwd();
const groups = new ProcessGroups();
const stopped = new AbortController();
let stopCode = 1;
for (const [number, signal] of [
  [1, 'SIGHUP'],
  [2, 'SIGINT'],
  [15, 'SIGTERM'],
] as const) {
  process.on(signal, () => stop(128 + number));
}
onCallerExit(() => stop(143));

const code = await main();
await groups.stopAll();
process.exit(code);

/** @returns the exit code: 1 when the command failed, 2 when it could not be read */
async function main(): Promise<number> {
  let command: Command;
  try {
    command = readCommand(process.argv.slice(2), callerFolder);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`import: ${error.message}\n\n${usage}`);
    return 2;
  }
  if (command.does === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  try {
    return await carryOut(command);
  } catch (error) {
    if (stopped.signal.aborted) {
      say(command.does === 'people' ? 'Stopped: run it again to go on.' : `Stopped. ${goOn}`);
      return stopCode;
    }
    for (const line of linesOf(error)) say(line);
    return 1;
  }
}

async function carryOut(command: Exclude<Command, { does: 'help' }>): Promise<number> {
  process.chdir(projectRoot);
  loadEnvFiles(projectRoot);
  const environment = readEnvironment(process.env, 'command');
  const content = await openContent({ environment, groups, say });
  try {
    stopped.signal.throwIfAborted();
    const { exitCode, text } = await runCommand(command, {
      environment,
      store: content.store,
      progress: progressOn(process.stderr),
      signal: stopped.signal,
    });
    await written(`${text}\n`);
    return exitCode;
  } finally {
    await content.release();
  }
}

/** Ends what is done between two transactions. */
function stop(withCode: number): void {
  stopCode = withCode;
  stopped.abort();
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof EnvironmentError) return error.problems;
  if (error instanceof LaunchError) return error.lines;
  if (error instanceof GivenUpError) return [error.message, goOn];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A report that goes into a pipe is whole before this process ends. */
function written(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
