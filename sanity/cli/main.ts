import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EnvironmentError } from '../../lib/env/environment-error.ts';
import { type Environment, type LakeSettings, readEnvironment } from '../../lib/env/environment.ts';
import { onCallerExit } from '../../lib/launch/caller-exit.ts';
import { loadEnvFiles } from '../../lib/launch/env-files.ts';
import { LaunchError } from '../../lib/launch/launch-error.ts';
import { ProcessGroups } from '../../lib/launch/process-group.ts';
import { projectRoot } from '../../lib/launch/project-root.ts';
import { cliConfigFile, cliEnvironment } from './cli-environment.ts';
import { type LakeForCommand, lakeForCommand } from './lake-for-command.ts';
import { startLakeProxy } from './lake-proxy.ts';
import { type RunningCli, runCli } from './run-cli.ts';

const args = process.argv.slice(2);
const groups = new ProcessGroups();
/** What ends before this process does, the last one first. */
const endings: (() => void | Promise<void>)[] = [];
let cli: RunningCli | undefined;
let hasFailed = false;
let isEnding = false;

for (const [number, signal] of [
  [1, 'SIGHUP'],
  [2, 'SIGINT'],
  [15, 'SIGTERM'],
] as const) {
  process.on(signal, () => {
    if (cli === undefined) void end(128 + number);
    // A terminal sends Ctrl-C to the command line too.
    else if (signal !== 'SIGINT' || !process.stdin.isTTY) cli.signal(signal);
  });
}
onCallerExit(() => (cli === undefined ? void end(143) : cli.signal('SIGTERM')));

process.chdir(projectRoot);
try {
  loadEnvFiles(projectRoot);
  const environment = readEnvironment(process.env, 'command');
  const { lake } = environment;
  cli = runCli(args, lake ? await embedded(environment, lake) : process.env);
  const code = await cli.ended;
  await end(hasFailed ? 1 : code);
} catch (error) {
  fail(error);
  await end(1);
}

/** The way to the embedded lake, as the environment of the command line. */
async function embedded(environment: Environment, lake: LakeSettings): Promise<NodeJS.ProcessEnv> {
  let used: Promise<LakeForCommand> | undefined;
  endings.push(async () => (await used?.catch(() => undefined))?.release());
  const { projectId, dataset } = environment.sanity;
  const proxy = await startLakeProxy({
    projectId,
    dataset,
    lake() {
      if (used === undefined) {
        used = lakeForCommand({ environment, lake, groups, say });
        used.catch(fail);
      }
      return used;
    },
    onRefused: (host) =>
      say(`${host} is not asked: with the embedded lake nothing leaves this machine.`),
  });
  endings.push(() => proxy.close());
  // Only its owner can look into a folder that mkdtemp makes.
  const folder = mkdtempSync(join(tmpdir(), 'portrait-cli-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  const certificateFile = join(folder, 'certificate.pem');
  writeFileSync(certificateFile, proxy.certificate);
  // So that it does not tell of telemetry, which is off.
  writeFileSync(join(folder, cliConfigFile), JSON.stringify({ telemetryDisclosed: Date.now() }));
  return cliEnvironment({ proxy, certificateFile, folder });
}

/** Says what is wrong, and ends the command line that can go no further. */
function fail(error: unknown): void {
  if (isEnding) return;
  for (const line of linesOf(error)) say(line);
  hasFailed = true;
  cli?.signal('SIGTERM');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof EnvironmentError) return error.problems;
  if (error instanceof LaunchError) return error.lines;
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

/** Ends what was started, then this process. Once is enough: npm passes on a second Ctrl-C. */
async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  for (const ending of endings.toReversed()) await ending();
  await groups.stopAll();
  process.exit(code);
}
