import { siteTag } from '../pages/tags.ts';
import { type CacheEntry, isPage, tagsOf } from './cached-response.ts';

/** Whether one of the tags was marked stale after a time (milliseconds since 1970). */
export type AreTagsStale = (tags: string[], since: number) => boolean;

/** Seconds after which a page that does not say is rendered again. */
const defaultRevalidate = 3600;

/** Whether an entry is stale, by the same rule as Next's. */
export function isStale(entry: CacheEntry, areTagsStale: AreTagsStale, now: number): boolean {
  const { value, lastModified, revalidateAfter = defaultRevalidate } = entry;
  return areTagsStale(tagsOf(value), lastModified) || now - lastModified > revalidateAfter * 1000;
}

/**
 * Milliseconds in which a page is still sent as it was, after a publish that it shows. It is asked for
 * meanwhile (`page-warmer.ts`), so that visitors of the pages that come first need not wait for a render.
 */
const graceMs = 500;

/**
 * Whether a stale entry is rendered again before Next responds. Any other is sent as it is and
 * rendered in the background (stale-while-revalidate).
 *
 * A 404 or 308 page, because of its status: when Next renders in the background of a 404, it takes
 * the new page for a 404 too and leaves out its title; in the background of a 308, it takes the new
 * page for a 308 without a location. An image, because it is not warmed as pages are: the next visitor
 * must not see the portrait of a person who was taken down. Any page some time after a publish that it
 * shows, because not all are warmed when thousands show a document.
 *
 * That needs a CMS that answers. So it does not hold for the tag of all pages, which is also marked when
 * the CMS did not tell which pages show a document, nor shortly after a render that failed.
 */
export function mustRevalidateFirst(
  entry: CacheEntry,
  { areTagsStale, now, isFailing }: { areTagsStale: AreTagsStale; now: number; isFailing: boolean },
): boolean {
  const { value, lastModified, revalidateAfter } = entry;
  const tags = tagsOf(value);
  if (isPage(value)) {
    if (value.status === 404 || value.status === 308) return true;
    const own = tags.filter((tag) => tag !== siteTag);
    return !isFailing && areTagsStale(own, lastModified) && !areTagsStale(own, now - graceMs);
  }
  // A response that is never rendered again (`robots.txt`) is not stale by age.
  return revalidateAfter !== undefined || areTagsStale(tags, lastModified);
}
