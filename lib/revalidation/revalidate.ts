import 'server-only';

import { revalidateTag } from 'next/cache';

import { readProfileSlugs } from '../content/directory.ts';
import { log } from '../log/log.ts';
import { pathsOf, type PageAddress } from '../routes/addresses.ts';
import { affectedPages, type PublishedChange } from './affected-pages.ts';
import { siteTag, tagOf } from './tags.ts';

/**
 * Marks every page that shows a changed document as stale.
 *
 * `max` and never `{expire: 0}`: a stale page goes on being served while the CMS is away, an
 * expired one would be lost.
 *
 * @returns the addresses to warm, the document's own first
 */
export async function revalidateShowing(change: PublishedChange): Promise<string[]> {
  const pages = await affectedPages(change).catch((error: unknown) => {
    // The CMS went away between sending the change and answering which pages show it. Marking all
    // of them keeps the promise that none is missed; each rebuilds when it is next asked for.
    log.warn({ id: change._id, err: error }, 'pages of a change unknown, all marked stale');
    return 'every page' as const;
  });
  if (pages === 'every page') {
    revalidateTag(siteTag, 'max');
    return everyPath().catch(() => []);
  }
  for (const page of pages) revalidateTag(tagOf(page), 'max');
  return pages.flatMap(pathsOf);
}

async function everyPath(): Promise<string[]> {
  const slugs = await readProfileSlugs();
  const pages: PageAddress[] = [
    { page: 'directory' },
    ...slugs.map((slug): PageAddress => ({ page: 'profile', slug })),
  ];
  return pages.flatMap(pathsOf);
}
