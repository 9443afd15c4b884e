import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { log } from '../log/log.ts';
import { LaunchError } from './launch-error.ts';
import type { ProcessGroup, ProcessGroups } from './process-group.ts';

const firstDelay = 250;
const maxDelay = 10_000;
/** After the lake has run for this many milliseconds, its restart delay is the first one again. */
const stableAfter = 30_000;

/** What the embedded lake is started with. */
export interface LakeProcessSettings {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly groups: ProcessGroups;
  /** Called with each line that it writes once it is ready; without it they are written as they are. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

/**
 * Starts the embedded lake as a process, and starts it again whenever it ends, with growing delays;
 * the site keeps serving meanwhile. Resolves when it is ready for the first time.
 *
 * @throws LaunchError with its output, when it does not become ready the first time
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
    if (Date.now() - started > stableAfter) delay = firstDelay;
    log.warn({ end, delay }, 'the lake ended and is started again');
    for (;;) {
      await wait(delay);
      if (settings.groups.stopping) return;
      delay = Math.min(delay * 2, maxDelay);
      try {
        lake = await startLakeOnce(settings);
        log.info('the lake is back');
        break;
      } catch (error) {
        if (settings.groups.stopping) return;
        log.error({ err: error, delay }, 'the lake does not start and is tried again');
      }
    }
  }
}

/**
 * Starts the lake as a process, once, and resolves when it is ready.
 *
 * @throws LaunchError with its output, when it ends instead
 */
export async function startLakeOnce({
  root,
  env,
  groups,
  onLine = (line, stream) => void process[stream].write(`${line}\n`),
}: LakeProcessSettings): Promise<ProcessGroup> {
  const output: string[] = [];
  let isReady = false;
  let becomeReady = (): void => undefined;
  const ready = new Promise<'ready'>((resolve) => (becomeReady = () => resolve('ready')));
  const lake = groups.start({
    args: [join(root, 'sanity/lake/main.ts')],
    env,
    cwd: root,
    onLine: (line, stream) => {
      if (isReady) onLine(line, stream);
      else output.push(line);
      if (!isReady && isReadyLine(line)) {
        isReady = true;
        becomeReady();
      }
    },
  });
  const outcome = await Promise.race([ready, lake.ended]);
  if (outcome === 'ready') return lake;
  await Promise.race([lake.closed, wait(500)]);
  throw new LaunchError(output.length > 0 ? output : [`The lake ended at once (${outcome}).`]);
}

function isReadyLine(line: string): boolean {
  return line.startsWith('{') && line.includes('"msg":"lake ready"');
}
