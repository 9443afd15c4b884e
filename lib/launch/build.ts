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
  /** What of the environment goes into the build (see `sourcesFingerprint`). */
  readonly fingerprinted: string;
  /** The content that pages are made from (see `contentIdentity`), written beside the build. */
  readonly content: string;
  readonly groups: ProcessGroups;
  say(line: string): void;
}

/** A build that may be served. */
export interface Build {
  readonly id: string;
  /** True when its pages show other content than this lake's. */
  readonly builtElsewhere: boolean;
}

/**
 * Makes the production build, unless the one that is there was made from the same sources. Several
 * copies of the product may share a checkout: one builds while the others wait, and a build that a
 * copy is serving is not replaced under it. The build stays protected until this process ends.
 *
 * @returns the build, and whether it was made just now
 * @throws LaunchError when the build fails (with what it said), or is being served by another copy
 */
export async function ensureBuild(settings: BuildSettings): Promise<Build & { isNew: boolean }> {
  const { root, say } = settings;
  const locks = join(root, 'node_modules', '.cache', 'portrait');
  const building = new ProcessLock(locks, 'building');
  const serving = new ProcessLock(locks, 'serving');
  await building.takeWhenFree('alone', () => say('Another copy of Portrait is building; waiting.'));
  try {
    const fingerprint = await sourcesFingerprint(root, settings.fingerprinted);
    const isNew = !(await isBuiltFrom(root, fingerprint));
    if (isNew) {
      if (!serving.take('alone')) {
        throw new LaunchError([
          'The sources changed, and another copy of Portrait serves the build of this folder: ' +
            'end that copy, then start again.',
        ]);
      }
      await build(settings, fingerprint);
    }
    serving.take('together');
    return { ...(await buildToServe(root, settings.content)), isNew };
  } finally {
    building.release();
  }
}

/**
 * The build that is there, whatever it was made from.
 *
 * @param content what pages are to show (see `contentIdentity`)
 * @throws LaunchError when there is none
 */
export async function buildToServe(root: string, content: string): Promise<Build> {
  const id = await readMark(root, 'BUILD_ID');
  if (id === undefined) throw new LaunchError(['There is no build: `npm run build` makes one.']);
  return { id: id.trim(), builtElsewhere: (await readMark(root, 'dataset-id')) !== content };
}

async function isBuiltFrom(root: string, fingerprint: string): Promise<boolean> {
  return (
    existsSync(join(root, '.next', 'BUILD_ID')) &&
    (await readMark(root, 'sources-fingerprint')) === fingerprint
  );
}

async function build(settings: BuildSettings, fingerprint: string): Promise<void> {
  const { root, env, groups, say } = settings;
  const started = Date.now();
  say('Building the site: the build is missing or older than the sources.');
  await rm(join(root, '.next', 'sources-fingerprint'), { force: true });
  const said: string[] = [];
  const next = groups.start({
    args: [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    env,
    cwd: root,
    onLine: (line) => said.push(line),
  });
  const end = await next.ended;
  await Promise.race([next.closed, next.stop()]);
  if (end !== 0) {
    throw new LaunchError([...said, `The build failed (${end}); what it said is above.`]);
  }
  await writeFile(join(root, '.next', 'dataset-id'), settings.content);
  // Last: with it the build counts as whole.
  await writeFile(join(root, '.next', 'sources-fingerprint'), fingerprint);
  say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function readMark(root: string, name: string): Promise<string | undefined> {
  return readFile(join(root, '.next', name), 'utf8').catch(() => undefined);
}
