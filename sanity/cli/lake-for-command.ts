import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { type Environment, type LakeSettings, reachableHost } from '../../lib/env/environment.ts';
import { childEnvironment } from '../../lib/launch/child-environment.ts';
import { lakeTokenOf, prepareLakeFolder } from '../../lib/launch/lake-folder.ts';
import { startLakeOnce } from '../../lib/launch/lake-process.ts';
import { accessVariables } from '../../lib/launch/lake-variables.ts';
import { LaunchError } from '../../lib/launch/launch-error.ts';
import { portProblem } from '../../lib/launch/ports.ts';
import type { ProcessGroup, ProcessGroups } from '../../lib/launch/process-group.ts';
import { ProcessLock } from '../../lib/launch/process-lock.ts';
import { projectRoot } from '../../lib/launch/project-root.ts';

/** The embedded lake, while a command needs it. */
export interface LakeForCommand {
  readonly origin: string;
  /** The administrator's. */
  readonly token: string;
  /** Ends the lake if it was started for this command, once no other command uses it. */
  release(): Promise<void>;
}

/** What `lakeForCommand` takes. */
export interface CommandSettings {
  readonly environment: Environment;
  readonly lake: LakeSettings;
  /** Starts the lake, and ends it when this process ends. */
  readonly groups: ProcessGroups;
  say(line: string): void;
}

/**
 * The embedded lake that runs, or one that is started for this command: without webhooks, because no site has to hear of
 * what changes while it is down; it asks for everything anew when it starts.
 *
 * @throws LaunchError when something else is on the lake's port, and when the lake does not start
 */
export async function lakeForCommand({
  environment,
  lake,
  groups,
  say,
}: CommandSettings): Promise<LakeForCommand> {
  const origin = `http://${reachableHost(lake.host)}:${lake.port}`;
  const locks = join(projectRoot, 'node_modules', '.cache', 'portrait');
  const name = createHash('sha256').update(lake.dir).digest('hex').slice(0, 12);
  // One command at a time looks for the lake, starts it or ends it.
  const changing = new ProcessLock(locks, `lake-${name}-changing`);
  const using = new ProcessLock(locks, `lake-${name}-using`);
  const change = () =>
    changing.acquire('exclusive', () => say('Another command starts or ends the lake; waiting.'));

  await change();
  let started: ProcessGroup | undefined;
  try {
    await prepareLakeFolder(lake.dir);
    if (!(await answers(origin, lake.dir))) started = await start(environment, lake, groups);
    using.tryAcquire('shared');
  } finally {
    changing.release();
  }
  return {
    origin,
    token: await lakeTokenOf(lake.dir),
    async release() {
      using.release();
      if (started === undefined) return;
      await change();
      await using.acquire('exclusive', () => say('Other commands use the lake; waiting for them.'));
      await started.stop();
    },
  };
}

/** Whether the lake of this folder answers at this origin: no other one knows its token. */
async function answers(origin: string, dir: string): Promise<boolean> {
  const token = await lakeTokenOf(dir).catch(() => undefined);
  if (token === undefined) return false;
  try {
    const response = await fetch(`${origin}/v1/auth/id`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(10_000),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function start(
  environment: Environment,
  { port, host }: LakeSettings,
  groups: ProcessGroups,
): Promise<ProcessGroup> {
  const problem = await portProblem(port, host, { port: 'LAKE_PORT', host: 'LAKE_HOST' });
  if (problem !== undefined) throw new LaunchError([problem]);
  return startLakeOnce({
    root: projectRoot,
    env: { ...childEnvironment(environment, 'production'), ...accessVariables(environment) },
    groups,
    // Standard output is the command's.
    onLine: (line) => {
      if (!/"level":"(?:info|warn)"/.test(line)) process.stderr.write(`${line}\n`);
    },
  });
}
