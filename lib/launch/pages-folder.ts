import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { pagesFolderName, privateFolder } from './lake-folder.ts';

/**
 * The folder where this copy keeps the pages that it renders while serving. Pages belong to one build
 * (they name its style sheet) and one origin (their links carry it), so those of others are deleted.
 *
 * @returns its absolute path
 */
export async function pagesFolder(
  lakeDir: string,
  buildId: string,
  siteUrl: string,
): Promise<string> {
  const origin = createHash('sha256').update(siteUrl).digest('hex').slice(0, 8);
  const pages = join(lakeDir, pagesFolderName);
  const name = `${buildId}-${origin}`;
  await mkdir(join(pages, name), { recursive: true, mode: privateFolder });
  const others = (await readdir(pages)).filter((other) => other !== name);
  await Promise.all(
    others.map((other) => rm(join(pages, other), { recursive: true, force: true })),
  );
  return join(pages, name);
}
