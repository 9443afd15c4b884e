import type { PageAddress } from './registry.ts';

/** The tag of the content that every page shows (name of the site, navigation, footer). */
export const siteTag = 'site';

/**
 * The tag of every list that is filtered, and of what a search found. Any change may add to it or take from it; such a
 * page is not warmed, and rendered when it is next asked for.
 */
export const filteredTag = 'filtered';

/** The tag of one page, in all its languages. A 404 at its address has the tag too. */
export function tagOf(address: PageAddress): string {
  return 'slug' in address ? `${address.page}:${address.slug}` : address.page;
}
