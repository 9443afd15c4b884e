import 'server-only';

import { revalidateTag } from 'next/cache';

import { readProfileSlugs } from '../content/directory.ts';
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
 * @throws when the CMS does not answer which pages those are; then all are marked, so that none is
 *   missed if the sender does not come back, and the sender should
 */
export async function revalidateShowing(change: PublishedChange): Promise<string[]> {
  try {
    const pages = await affectedPages(change);
    if (pages !== 'every page') {
      for (const page of pages) revalidateTag(tagOf(page), 'max');
      return pages.flatMap(pathsOf);
    }
    revalidateTag(siteTag, 'max');
    return await everyPath();
  } catch (error) {
    revalidateTag(siteTag, 'max');
    throw error;
  }
}

async function everyPath(): Promise<string[]> {
  const slugs = await readProfileSlugs();
  const pages: PageAddress[] = [
    { page: 'directory' },
    ...slugs.map((slug): PageAddress => ({ page: 'profile', slug })),
  ];
  return pages.flatMap(pathsOf);
}
