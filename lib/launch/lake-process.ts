import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { LaunchError } from './launch-error.ts';
import type { ProcessGroup, ProcessGroups } from './process-group.ts';

/** Milliseconds that the lake may take until it is ready. */
const startTimeout = 120_000;

/**
 * In MiB. A large transaction is garbage at once, and with V8's usual 16 an import of 5,000 works takes the process from
 * 114 to 236 MiB; with 4 the lake and the importer stay below 512 together.
 */
const smallYoungGeneration = '--max-semi-space-size=4';

/** What the embedded lake is started with. */
export interface LakeProcessSettings {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly groups: ProcessGroups;
  /** Called with each line that it writes once it is ready; without it they are written as they are. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

/**
 * Starts the lake as a process, once, and resolves when it is ready.
 *
 * @throws LaunchError with its output, when it ends instead or does not become ready
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
    args: [smallYoungGeneration, join(root, 'sanity/lake/main.ts')],
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
  const late = new AbortController();
  const timeout = wait(startTimeout, 'timeout' as const, { signal: late.signal });
  // Nobody waits for it once there was another outcome.
  timeout.catch(() => undefined);
  const outcome = await Promise.race([ready, lake.ended, timeout]);
  late.abort();
  if (outcome === 'ready') return lake;
  await Promise.race([lake.closed, wait(500)]);
  await lake.stop();
  if (outcome === 'timeout') output.push(`The lake was not ready within ${startTimeout / 1000} s.`);
  throw new LaunchError(output.length > 0 ? output : [`The lake ended at once (${outcome}).`]);
}

function isReadyLine(line: string): boolean {
  return line.startsWith('{') && line.includes('"msg":"lake ready"');
}
