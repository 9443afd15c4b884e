import type { PageAddress } from './registry.ts';

/** The tag of what every page carries (name of the site, navigation, footer). */
export const siteTag = 'site';

/** The tag of one page, in every language; a page that does not exist yet has it too. */
export function tagOf(address: PageAddress): string {
  return 'slug' in address ? `${address.page}:${address.slug}` : address.page;
}
