import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { log } from '../log/log.ts';
import { LaunchError } from './launch-error.ts';
import type { ProcessGroup, ProcessGroups } from './process-group.ts';

const firstDelay = 250;
const longestDelay = 10_000;
/** A lake that was up this long starts again at once if it ends. */
const steady = 30_000;

/** What the embedded lake is started with. */
export interface LakeProcessSettings {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly groups: ProcessGroups;
}

/**
 * Starts the embedded lake as a process, and starts it again whenever it ends, with growing delays;
 * the site keeps serving meanwhile. Resolves when it is ready for the first time.
 *
 * @throws LaunchError with what it said, when it does not become ready the first time
 */
export async function startLake(settings: LakeProcessSettings): Promise<void> {
  const first = await startLakeOnce(settings);
  void keepRunning(first, settings);
}

async function keepRunning(first: ProcessGroup, settings: LakeProcessSettings): Promise<void> {
  let lake = first;
  let delay = firstDelay;
  for (;;) {
    const started = Date.now();
    const end = await lake.ended;
    if (settings.groups.stopping) return;
    if (Date.now() - started > steady) delay = firstDelay;
    log.warn({ end, delay }, 'the lake ended; it is started again');
    for (;;) {
      await wait(delay);
      if (settings.groups.stopping) return;
      delay = Math.min(delay * 2, longestDelay);
      try {
        lake = await startLakeOnce(settings);
        log.info('the lake is back');
        break;
      } catch (error) {
        if (settings.groups.stopping) return;
        log.error({ err: error, delay }, 'the lake does not start; it is tried again');
      }
    }
  }
}

/**
 * Starts the lake as a process, once, and resolves when it is ready.
 *
 * @throws LaunchError with what it said, when it ends instead
 */
export async function startLakeOnce({
  root,
  env,
  groups,
}: LakeProcessSettings): Promise<ProcessGroup> {
  const said: string[] = [];
  let isReady = false;
  let becomeReady = (): void => undefined;
  const ready = new Promise<'ready'>((resolve) => (becomeReady = () => resolve('ready')));
  const lake = groups.start({
    args: [join(root, 'sanity/lake/main.ts')],
    env,
    cwd: root,
    onLine: (line, stream) => {
      if (isReady) process[stream].write(`${line}\n`);
      else said.push(line);
      if (!isReady && isReadyLine(line)) {
        isReady = true;
        becomeReady();
      }
    },
  });
  const outcome = await Promise.race([ready, lake.ended]);
  if (outcome === 'ready') return lake;
  await Promise.race([lake.closed, wait(500)]);
  throw new LaunchError(said.length > 0 ? said : [`The lake ended at once (${outcome}).`]);
}

function isReadyLine(line: string): boolean {
  return line.startsWith('{') && line.includes('"msg":"lake ready"');
}
