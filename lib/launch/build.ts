import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ProcessLock } from './process-lock.ts';
import { sourcesFingerprint } from './fingerprint.ts';
import { LaunchError } from './launch-error.ts';
import type { ProcessGroups } from './process-group.ts';

/** What a build is made with. */
export interface BuildSettings {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** The settings that are part of the build (see `sourcesFingerprint`). */
  readonly inlinedSettings: string;
  /** The content that pages are made from (see `contentIdentity`), written beside the build. */
  readonly content: string;
  readonly groups: ProcessGroups;
  say(line: string): void;
}

/** A build that may be served. */
export interface Build {
  readonly id: string;
  /** Whether its pages show other content than this lake's. */
  readonly hasOtherContent: boolean;
}

/**
 * Makes the production build, unless the one that is there was made from the same sources. Several
 * copies of the product may share a checkout: one builds while the others wait, and a build that a
 * copy is serving is not replaced under it. The build stays protected until this process ends.
 *
 * @returns the build, and whether it was made just now
 * @throws LaunchError when the build fails (with its output), or when another copy serves a build
 */
export async function ensureBuild(settings: BuildSettings): Promise<Build & { isNew: boolean }> {
  const { root, say } = settings;
  const locks = join(root, 'node_modules', '.cache', 'portrait');
  const building = new ProcessLock(locks, 'building');
  const serving = new ProcessLock(locks, 'serving');
  await building.acquire('exclusive', () => say('Another copy of Portrait is building; waiting.'));
  try {
    const fingerprint = await sourcesFingerprint(root, settings.inlinedSettings);
    const isNew = !(await isBuiltFrom(root, fingerprint));
    if (isNew) {
      if (!serving.tryAcquire('exclusive')) {
        throw new LaunchError([
          'The sources changed, and another copy of Portrait serves the build of this folder: ' +
            'end that copy, then start again.',
        ]);
      }
      await build(settings, fingerprint);
    }
    serving.tryAcquire('shared');
    return { ...(await buildToServe(root, settings.content)), isNew };
  } finally {
    building.release();
  }
}

/**
 * The existing build, whatever it was made from.
 *
 * @param content what pages should show (see `contentIdentity`)
 * @throws LaunchError when there is none
 */
export async function buildToServe(root: string, content: string): Promise<Build> {
  const id = await readBuildFile(root, 'BUILD_ID');
  if (id === undefined) throw new LaunchError(['There is no build: `npm run build` makes one.']);
  return { id: id.trim(), hasOtherContent: (await readBuildFile(root, 'dataset-id')) !== content };
}

async function isBuiltFrom(root: string, fingerprint: string): Promise<boolean> {
  return (
    existsSync(join(root, '.next', 'BUILD_ID')) &&
    (await readBuildFile(root, 'sources-fingerprint')) === fingerprint
  );
}

async function build(settings: BuildSettings, fingerprint: string): Promise<void> {
  const { root, env, groups, say } = settings;
  const started = Date.now();
  say('Building the site: the build is missing or older than the sources.');
  await rm(join(root, '.next', 'sources-fingerprint'), { force: true });
  const output: string[] = [];
  const next = groups.start({
    args: [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    env,
    cwd: root,
    onLine: (line) => output.push(line),
  });
  const exit = await next.ended;
  await Promise.race([next.closed, next.stop()]);
  if (exit !== 0) {
    throw new LaunchError([...output, `The build failed (${exit}); its output is above.`]);
  }
  await writeFile(join(root, '.next', 'dataset-id'), settings.content);
  // Last: a build without this file counts as unfinished.
  await writeFile(join(root, '.next', 'sources-fingerprint'), fingerprint);
  say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function readBuildFile(root: string, name: string): Promise<string | undefined> {
  return readFile(join(root, '.next', name), 'utf8').catch(() => undefined);
}
