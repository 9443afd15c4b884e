import { type Entry, isPage, tagsOf } from './answer.ts';

/** Whether one of the tags was marked stale after a time (milliseconds since 1970). */
export type AreTagsStale = (tags: string[], since: number) => boolean;

/** Seconds after which a page is made anew that does not say. */
const defaultRevalidate = 3600;

/** Whether an entry is due to be made anew, as Next finds too. */
export function isStale(entry: Entry, areTagsStale: AreTagsStale, now: number): boolean {
  const { value, lastModified, revalidateAfter = defaultRevalidate } = entry;
  return areTagsStale(tagsOf(value), lastModified) || now - lastModified > revalidateAfter * 1000;
}

/**
 * Whether a stale entry is made anew before it is answered, not behind the answer.
 *
 * A 404 or 308 page, for its status: making a page behind a 404, Next takes the new page for a 404
 * too, and leaves out its title; behind a 308, it takes it for a 308 that leads nowhere. An image,
 * because nothing makes it anew before a visitor asks for it, as warming does for pages, and then it
 * must not be seen once more if its person was taken down.
 */
export function isMadeBeforeAnswer(entry: Entry, areTagsStale: AreTagsStale): boolean {
  const { value, lastModified, revalidateAfter } = entry;
  if (isPage(value)) return value.status === 404 || value.status === 308;
  // What is made once and for all (`robots.txt`) is not made anew for its age.
  return revalidateAfter !== undefined || areTagsStale(tagsOf(value), lastModified);
}
