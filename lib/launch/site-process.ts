import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Environment } from '../env/environment.ts';
import type { Build } from './build.ts';
import { LaunchError } from './launch-error.ts';
import { pagesFolder } from './pages-folder.ts';
import type { ProcessGroup, ProcessGroups } from './process-group.ts';

const beforeNext = new URL('./before-next.ts', import.meta.url);

/** Milliseconds that the site may take until it responds. */
const startTimeout = 120_000;

/** What the site is started with. */
export interface SiteProcessSettings {
  readonly root: string;
  readonly command: 'start' | 'dev';
  readonly site: Environment['site'];
  readonly env: NodeJS.ProcessEnv;
  readonly groups: ProcessGroups;
}

/**
 * Where the site keeps the pages that it renders, and whether it may use those of the build. With
 * hosted Sanity there is only one dataset, and its pages stay with the build.
 */
export async function siteVariables(
  { lake, site }: Environment,
  build: Build,
): Promise<{ PORTRAIT_PAGES_DIR?: string; PORTRAIT_BUILT_ELSEWHERE?: string }> {
  if (lake === undefined) return {};
  return {
    PORTRAIT_PAGES_DIR: await pagesFolder(lake.dir, build.id, site.url),
    ...(build.hasOtherContent && { PORTRAIT_BUILT_ELSEWHERE: '1' }),
  };
}

/**
 * Starts the site as a process and resolves when it responds.
 *
 * @throws LaunchError with its output, when it ends instead or does not respond
 */
export async function startSite(settings: SiteProcessSettings): Promise<ProcessGroup> {
  const { root, command, site, env, groups } = settings;
  const output: string[] = [];
  let isReady = false;
  const next = groups.start({
    args: [
      ...['--import', beforeNext.href],
      join(root, 'node_modules/next/dist/bin/next'),
      command,
      ...['--port', String(site.port), '--hostname', site.host],
    ],
    env,
    cwd: root,
    stopsFirst: true,
    onLine: (line, stream) => {
      // Until it responds, and once it is stopping, only its log is written: not its banner, and not
      // the stack of a request that was cut off.
      if ((isReady && !groups.stopping) || line.startsWith('{')) process[stream].write(`${line}\n`);
      else output.push(line);
    },
  });
  const outcome = await Promise.race([waitUntilReady(site.internalUrl), next.ended]);
  if (outcome === 'ready') {
    isReady = true;
    return next;
  }
  await Promise.race([next.closed, wait(500)]);
  await next.stop();
  const reason =
    outcome === 'timeout'
      ? `The site did not answer within ${startTimeout / 1000} s.`
      : `The site ended at once (${outcome}).`;
  throw new LaunchError([...output, reason]);
}

async function waitUntilReady(url: string): Promise<'ready' | 'timeout'> {
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline) {
    const response = await fetch(`${url}/api/health`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(startTimeout),
    }).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return 'ready';
    await wait(100);
  }
  return 'timeout';
}
