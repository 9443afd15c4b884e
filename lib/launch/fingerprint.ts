import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { errorCode } from './error-code.ts';

/** What a build is made from: whole folders, and single files. */
const folders = ['app', 'components', 'lib', 'messages', 'public', 'sanity'];
const files = [
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/**
 * A hash of everything that a production build depends on: the sources, the lock file, the version of
 * Node, and `settings`. Of the content of files, because a checkout or a copy changes their times.
 *
 * @param root the folder of the project
 * @param settings what else is part of a build, such as the project id
 */
export async function sourcesFingerprint(root: string, settings: string): Promise<string> {
  const found = await Promise.all(folders.map((folder) => filesUnder(root, folder)));
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${settings}\n`);
  for (const file of [...files, ...found.flat()].sort()) {
    const content = await readFile(join(root, file)).catch(ignoreMissing);
    if (content === undefined) continue;
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

async function filesUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    ignoreMissing,
  );
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

function ignoreMissing(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined;
  throw error;
}
