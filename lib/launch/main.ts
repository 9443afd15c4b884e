import { EnvironmentError } from '../env/environment-error.ts';
import { readEnvironment } from '../env/environment.ts';
import { launch, type LaunchMode } from './launch.ts';
import { LaunchError } from './launch-error.ts';
import { onCallerExit } from './caller-exit.ts';
import { ProcessGroups } from './process-group.ts';
import { projectRoot } from './project-root.ts';
import { loadEnvFiles } from './env-files.ts';

const groups = new ProcessGroups();
let isReady = false;

for (const [number, signal] of [
  [1, 'SIGHUP'],
  [2, 'SIGINT'],
  [15, 'SIGTERM'],
] as const) {
  // A signal is no failure, unless the site was not ready yet.
  process.on(signal, () => void end(isReady ? 0 : 128 + number));
}
onCallerExit(() => void end(isReady ? 0 : 143));
// The reader of the output has gone; the site goes on.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

process.chdir(projectRoot);
try {
  loadEnvFiles(projectRoot);
  // Set explicitly, so that the site reaches itself on its port even if its public address is
  // another.
  process.env['PORT'] = String(readEnvironment(process.env).site.port);
  const serves = await launch({
    mode: modeOf(process.argv[2]),
    environment: readEnvironment(process.env),
    groups,
    say,
  });
  isReady = true;
  if (!serves) await end(0);
} catch (error) {
  await fail(...linesOf(error));
}

function modeOf(argument: string | undefined): LaunchMode {
  if (argument === 'dev' || argument === 'build') return argument;
  if (argument === undefined || argument === 'start') return 'start';
  throw new LaunchError([`There is no command "${argument}": start, dev or build.`]);
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof EnvironmentError) return error.problems;
  if (error instanceof LaunchError) return error.lines;
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function fail(...lines: string[]): Promise<void> {
  // A failure that follows from a signal is not reported.
  if (!groups.stopping) process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  else return;
  await end(1);
}

/** Ends everything, then this process. Once is enough: on Ctrl-C npm passes on a second signal. */
async function end(code: number): Promise<void> {
  if (groups.stopping) return;
  await groups.stopAll();
  process.exit(code);
}
