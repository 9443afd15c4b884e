import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Environment } from '../env/environment.ts';
import { readWebhookSecret } from '../env/secrets.ts';
import { ensureBuild } from './build.ts';
import { revalidateAllPages } from './revalidate-all-pages.ts';
import { childEnvironment } from './child-environment.ts';
import { contentIdentity, lakeTokenOf, prepareLakeFolder, webhookSecretOf } from './lake-folder.ts';
import { startLakeOnce } from './lake-process.ts';
import { lakeVariables } from './lake-variables.ts';
import { LaunchError } from './launch-error.ts';
import { portProblem } from './ports.ts';
import { askOverHttp } from './heartbeat.ts';
import type { ProcessGroups } from './process-group.ts';
import { projectRoot } from './project-root.ts';
import { migrateContent } from './content-migrations.ts';
import { loadFirstContent, loadSampleContentInto } from './sample-content.ts';
import { siteVariables, startSite } from './site-process.ts';
import { supervise } from './supervise.ts';

/** What to do: serve the production build, serve with fast refresh, or only build. */
export type LaunchMode = 'start' | 'dev' | 'build';

/** What `launch` takes. */
export interface LaunchSettings {
  readonly mode: LaunchMode;
  readonly environment: Environment;
  /** What is started; the caller's to stop. */
  readonly groups: ProcessGroups;
  /** Tells whoever started Portrait. */
  say(line: string): void;
}

/**
 * Starts Portrait: the embedded lake and its content, the build, the site, in this order, because
 * each needs the one before. With hosted Sanity there is no lake to start. Lake and site are started again
 * when they end or hang, until `groups` stops them.
 *
 * @returns whether something serves: not when it only builds
 * @throws LaunchError; what was started until then is the caller's to stop, through `groups`
 */
export async function launch(settings: LaunchSettings): Promise<boolean> {
  const { mode, environment, groups, say } = settings;
  await checkPrerequisites(mode, environment);
  const { site, lake } = environment;
  const env = childEnvironment(environment, mode === 'dev' ? 'development' : 'production');
  if (lake !== undefined) await startLakeWithContent(settings, lake.dir, env);

  const content = lake ? await contentIdentity(lake.dir, site.url) : hostedIdentity(environment);
  const build =
    mode === 'dev'
      ? undefined
      : await ensureBuild({
          root: projectRoot,
          env,
          inlinedSettings: inlinedSettings(environment),
          content,
          groups,
          say,
        });
  if (mode === 'build') return false;

  const siteEnv = { ...env, ...(build && (await siteVariables(environment, build))) };
  // Which pages are stale is in the memory of the site: after its end, any of them may be.
  let mayBeStale = build?.isNew === false;
  await supervise({
    name: 'site',
    groups,
    async start() {
      const started = await startSite({
        root: projectRoot,
        command: mode,
        site,
        env: siteEnv,
        groups,
      });
      if (mayBeStale) {
        await revalidateAllPages(site.internalUrl, await readWebhookSecret(environment));
      }
      mayBeStale = build !== undefined;
      return started;
    },
    // `next dev` does not answer while it compiles.
    ask: mode === 'dev' ? undefined : askOverHttp(`${site.internalUrl}/api/health`),
  });
  for (const line of addresses(environment)) say(line);
  return true;
}

/** Reports everything that is bound to fail before anything is started. */
async function checkPrerequisites(mode: LaunchMode, { site, lake }: Environment): Promise<void> {
  const problems = [
    mode !== 'build' &&
      (await portProblem(site.port, site.host, { port: 'PORT', host: 'SITE_HOST' })),
    lake && (await portProblem(lake.port, lake.host, { port: 'LAKE_PORT', host: 'LAKE_HOST' })),
    lake && (await prepareLakeFolder(lake.dir).then(() => false, linesOf)),
  ];
  const lines = problems.filter((problem) => typeof problem === 'string');
  if (lines.length > 0) throw new LaunchError(lines);
}

function linesOf(error: unknown): string {
  if (error instanceof LaunchError) return error.message;
  throw error;
}

async function startLakeWithContent(
  { environment, groups, say }: LaunchSettings,
  dir: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await loadFirstContent(environment, dir, { root: projectRoot, env, groups });
  await migrateContent({ dir, root: projectRoot, env, groups, say });
  const settings = {
    root: projectRoot,
    env: { ...env, ...lakeVariables(environment, await webhookSecretOf(dir)) },
    groups,
  };
  await supervise({
    name: 'lake',
    groups,
    start: () => startLakeOnce(settings),
    ask: askOverHttp(`${environment.sanity.apiHost}/v1/ping`),
  });
  // It is there already, unless the first start was ended while it loaded.
  await loadSampleContentInto(environment.sanity, await lakeTokenOf(dir));
}

/** The settings that are part of a build: a build for another project cannot be used. */
function inlinedSettings({ sanity }: Environment): string {
  return [sanity.backend, sanity.projectId, sanity.dataset].join(' ');
}

function hostedIdentity({ sanity, site }: Environment): string {
  return [sanity.projectId, sanity.dataset, site.url].join(' ');
}

function addresses({ site }: Environment): string[] {
  const studio = existsSync(join(projectRoot, 'app/(studio)'));
  return [
    '',
    'Portrait is ready.',
    `  français  ${site.url}/fr`,
    `  English   ${site.url}/en`,
    ...(studio ? [`  Studio    ${site.url}/studio`] : []),
    '',
  ];
}
