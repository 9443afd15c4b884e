import {
  indexPages,
  isUnindexed,
  type PageAddress,
  parentOf,
  type SluggedPage,
  sluggedPages,
} from '../pages/registry.ts';

/** A page as a sitemap names it. */
export interface SitemapPage {
  readonly address: PageAddress;
  /** When the CMS last changed its document, or the newest that it lists (ISO 8601). */
  readonly lastModified?: string | undefined;
}

/** The kinds of which search engines may show the pages. */
export const indexedKinds: readonly SluggedPage[] = sluggedPages.filter(
  (page) => !isUnindexed(page),
);

export interface Sitemap {
  /** In its address: `work-2`. */
  readonly name: string;
  readonly pages: readonly SitemapPage[];
}

/**
 * How many pages a sitemap has, each with an address in every language. The protocol allows 50,000 addresses in
 * 50 MB (Sitemaps protocol 0.9); one of a megabyte is made in 10 ms.
 */
const maxPages = 1_000;

/** The path of the sitemap index, where crawlers look. */
export const sitemapIndexPath = '/sitemap.xml';

/** The path of a sitemap. */
export function sitemapPath(name: string): string {
  return `/sitemaps/${name}.xml`;
}

/** The name of the sitemap that a file may have; undefined where there can be none. */
export function sitemapName(file: string): string | undefined {
  return /^([a-z]+-[1-9]\d{0,4})\.xml$/.exec(file)?.[1];
}

/**
 * Every sitemap: that of the lists, and those of each kind. A sitemap begins where the one before is full, so that a
 * page that is added at the end of its kind changes the last one only.
 *
 * @param pages of all kinds
 */
export function sitemapsOf(pages: readonly SitemapPage[], limit = maxPages): Sitemap[] {
  const subjects: [name: string, pages: readonly SitemapPage[]][] = [
    ['lists', listsOf(pages)],
    ...indexedKinds.map((kind): [string, SitemapPage[]] => [
      kind,
      pages.filter(({ address }) => address.page === kind),
    ]),
  ];
  return subjects.flatMap(([name, ofSubject]) =>
    Array.from({ length: Math.ceil(ofSubject.length / limit) }, (_, index) => ({
      name: `${name}-${index + 1}`,
      pages: ofSubject.slice(index * limit, (index + 1) * limit),
    })),
  );
}

/** The pages that list others, each as new as the newest page beneath it. */
function listsOf(pages: readonly SitemapPage[]): SitemapPage[] {
  return indexPages
    .filter((page) => !isUnindexed(page))
    .map((page) => ({
      address: { page },
      lastModified: newestOf(pages.filter(({ address }) => parentOf(address.page) === page)),
    }));
}

/** The time of the page that changed last; undefined when none has one. */
export function newestOf(pages: readonly SitemapPage[]): string | undefined {
  return pages.reduce<string | undefined>(
    (newest, { lastModified }) =>
      lastModified !== undefined && (newest === undefined || lastModified > newest)
        ? lastModified
        : newest,
    undefined,
  );
}
