import type { PageAddress } from '../routes/addresses.ts';

/** The tag of what every page carries (name of the site, navigation, footer). */
export const siteTag = 'site';

/** The tag of one page, in every language; a page that does not exist yet has it too. */
export function tagOf(address: PageAddress): string {
  switch (address.page) {
    case 'directory':
      return 'directory';
    default:
      return `${address.page}:${address.slug}`;
  }
}
