import { revalidateTag } from 'next/cache';

import { readSlugs } from '../content/addresses/read-slugs.ts';
import type { ContentReader } from '../content/content-reader.ts';
import { pathsOf } from '../pages/addresses.ts';
import type { PublishedChange } from '../pages/published-change.ts';
import { indexPages, type PageAddress, pageKinds, sluggedPages } from '../pages/registry.ts';
import { filteredTag, siteTag, tagOf } from '../pages/tags.ts';
import { dependents } from './dependents.ts';

/**
 * Marks every page that shows a changed document as stale.
 *
 * With `max` and never `{expire: 0}`: a stale page is still served while the CMS is unavailable, an
 * expired one would be lost.
 *
 * @returns the paths to warm, the document's own first
 * @throws when the CMS does not respond. All pages are then marked, so that none is missed even if the
 *   sender does not try again, which it should.
 */
export async function revalidateDependents(
  change: PublishedChange,
  reader: ContentReader,
): Promise<string[]> {
  revalidateTag(filteredTag, 'max');
  try {
    const pages = await dependents(change, reader);
    if (pages !== 'every page') {
      for (const page of pages) revalidateTag(tagOf(page), 'max');
      return pages.flatMap(pathsOf);
    }
    revalidateTag(siteTag, 'max');
    return await everyPath(reader);
  } catch (error) {
    revalidateTag(siteTag, 'max');
    throw error;
  }
}

async function everyPath(reader: ContentReader): Promise<string[]> {
  const slugged = await Promise.all(
    sluggedPages
      .filter((page) => pageKinds[page].isPrerendered)
      .map(async (page): Promise<PageAddress[]> => {
        const { current } = await readSlugs(reader, page);
        return current.map((slug) => ({ page, slug }));
      }),
  );
  const pages: PageAddress[] = [...indexPages.map((page) => ({ page })), ...slugged.flat()];
  return pages.flatMap(pathsOf);
}
