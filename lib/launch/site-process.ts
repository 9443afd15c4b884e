import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Environment } from '../env/environment.ts';
import type { Build } from './build.ts';
import { LaunchError } from './launch-error.ts';
import { pagesFolder } from './pages-folder.ts';
import type { ProcessGroup, ProcessGroups } from './process-group.ts';

/** How long the site may take until it answers. */
const patience = 120_000;

/** What the site is started with. */
export interface SiteProcessSettings {
  readonly root: string;
  readonly command: 'start' | 'dev';
  readonly site: Environment['site'];
  readonly env: NodeJS.ProcessEnv;
  readonly groups: ProcessGroups;
}

/**
 * Where the site keeps the pages that it renders, and whether those of the build are of use to it.
 * With hosted Sanity there is one content, and its pages stay with the build.
 */
export async function siteVariables(
  { lake, site }: Environment,
  build: Build,
): Promise<{ PORTRAIT_PAGES_DIR?: string; PORTRAIT_BUILT_ELSEWHERE?: string }> {
  if (lake === undefined) return {};
  return {
    PORTRAIT_PAGES_DIR: await pagesFolder(lake.dir, build.id, site.url),
    ...(build.builtElsewhere && { PORTRAIT_BUILT_ELSEWHERE: '1' }),
  };
}

/**
 * Starts the site as a process and resolves when it answers.
 *
 * @throws LaunchError with what it said, when it ends or stays silent instead
 */
export async function startSite(settings: SiteProcessSettings): Promise<ProcessGroup> {
  const { root, command, site, env, groups } = settings;
  const said: string[] = [];
  let isReady = false;
  const next = groups.start({
    args: [
      join(root, 'node_modules/next/dist/bin/next'),
      command,
      ...['--port', String(site.port), '--hostname', site.host],
    ],
    env,
    cwd: root,
    onLine: (line, stream) => {
      // Until it answers, and once it is to end, only its log is of interest: not its banner, not
      // the stack of a request that was cut off.
      if ((isReady && !groups.stopping) || line.startsWith('{')) process[stream].write(`${line}\n`);
      else said.push(line);
    },
  });
  const outcome = await Promise.race([untilItAnswers(site.internalUrl), next.ended]);
  if (outcome === 'answers') {
    isReady = true;
    return next;
  }
  await Promise.race([next.closed, wait(500)]);
  const why =
    outcome === 'silent'
      ? `The site did not answer within ${patience / 1000} s.`
      : `The site ended at once (${outcome}).`;
  throw new LaunchError([...said, why]);
}

async function untilItAnswers(url: string): Promise<'answers' | 'silent'> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/api/health`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return 'answers';
    await wait(100);
  }
  return 'silent';
}
