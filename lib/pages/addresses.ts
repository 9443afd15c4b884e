/**
 * The paths of all pages, from the registry. Links, rewrites, redirects, revalidation and metadata
 * take them from here; no other module writes the path of a page.
 *
 * Plain TypeScript without dependencies, because `next.config.ts` reads it too.
 */
import { defaultLanguage, languages, type Language } from '../i18n/languages.ts';
import type { PageKind } from './page-kind.ts';
import {
  indexPages,
  isSlugged,
  type PageAddress,
  pageKinds,
  type PageName,
  pageNames,
  parentOf,
  sluggedPages,
} from './registry.ts';

/** The path of a page on this site in a language, such as `/fr/repertoire/devin-kwok`. */
export function pathOf(address: PageAddress, language: Language): string {
  const slug = 'slug' in address ? encodeURIComponent(address.slug) : '';
  const path = `/${language}${pathWithin(address.page, slug, language)}`;
  return 'query' in address && address.query ? `${path}?${address.query}` : path;
}

/** The paths of a kind of page in a language, as a pattern: `/fr/repertoire/:slug`. */
export function pathPattern(page: PageName, language: Language): string {
  return `/${language}${pathWithin(page, ':slug', language)}`;
}

/**
 * What follows the prefix of the language in the path of a page; nothing for the home page.
 *
 * @param slug of the page; a kind of which there is one page has none
 * @param language of the words
 */
function pathWithin(page: PageName, slug: string, language: Language): string {
  const { segments, lastSegment }: PageKind = pageKinds[page];
  return [segments?.[language], ...(isSlugged(page) ? [slug, lastSegment?.[language]] : [])]
    .flatMap((segment) => (segment === undefined ? [] : `/${segment}`))
    .join('');
}

/** The path of a page in every language, in the order of `languages`. */
export function pathsOf(address: PageAddress): string[] {
  return languages.map((language) => pathOf(address, language));
}

export interface PathRule {
  source: string;
  destination: string;
}

interface Redirect extends PathRule {
  permanent: boolean;
  /** Not where the address has one of these parameters. */
  missing?: { type: 'query'; key: string }[];
}

/** Rewrites from the localised addresses to the folder of the route, which has the English name. */
export function localisedRewrites(): PathRule[] {
  return languages.flatMap((language) =>
    pageNames.flatMap((page) => {
      const source = pathPattern(page, language);
      const destination = `/${language}${pathWithin(page, ':slug', 'en')}`;
      return source === destination ? [] : [{ source, destination }];
    }),
  );
}

/** The paths of a kind of page under the prefix of a language, with the segments of another. */
export function misplacedPaths(page: PageName, language: Language): string[] {
  return languages
    .map((other) => `/${language}${pathWithin(page, ':slug', other)}`)
    .filter((path) => path !== pathPattern(page, language));
}

/**
 * Permanent redirects from the segments of one language under the prefix of another. A list with parameters is left to
 * `filtered-addresses.ts`, which mends both at once.
 */
export function misplacedSegmentRedirects(): Redirect[] {
  return languages.flatMap((language) =>
    pageNames.flatMap((page) => {
      const { parameters = {} }: PageKind = pageKinds[page];
      const missing = Object.keys(parameters).map((key) => ({ type: 'query' as const, key }));
      return misplacedPaths(page, language).map((source) => ({
        source,
        destination: pathPattern(page, language),
        permanent: true,
        ...(missing.length > 0 && { missing }),
      }));
    }),
  );
}

/**
 * Redirects from the first segment alone, of kinds without a page there, to the page above: `/fr/repertoire` leads to the
 * directory. They are temporary, because a list may come to be there.
 */
export function bareSegmentRedirects(): Redirect[] {
  const segmentsOf = (page: PageName) => {
    const { segments }: PageKind = pageKinds[page];
    return segments;
  };
  const lists = indexPages.flatMap((page) => segmentsOf(page)?.en ?? []);
  return languages.flatMap((language) =>
    sluggedPages.flatMap((page) => {
      const segments = segmentsOf(page);
      const parent = parentOf(page);
      // Where another page with the same slug is above, the first segment is that one's.
      if (segments === undefined || parent === undefined || isSlugged(parent)) return [];
      if (lists.includes(segments.en)) return [];
      const destination = pathOf({ page: parent }, language);
      const sources = new Set(languages.map((of) => `/${language}/${segments[of]}`));
      return [...sources].map((source) => ({ source, destination, permanent: false }));
    }),
  );
}

/** Paths that are not pages, as patterns of path-to-regexp. A bare `/api` is none of them. */
const otherPaths = [
  'api/.+',
  'media/.+',
  '_next/.+',
  'studio(?:/|$)',
  'speculation-rules\\.json$',
  'icon\\.svg$',
  'favicon\\.ico$',
  'robots\\.txt$',
  'sitemap\\.xml$',
  'sitemaps/.+',
  ...languages.map((language) => `${language}(?:/|$)`),
];

/** Rewrites of addresses without a page; see `app/[locale]/not-found`. */
export const unknownAddressRewrites = {
  /** They come before all routes, because `[locale]` would match the segment as a language. */
  firstSegment: [
    {
      source: `/:path((?!${otherPaths.join('|')}).+)`,
      destination: `/${defaultLanguage}/not-found`,
    },
  ],
  /** They come after all routes. */
  rest: [
    ...languages.map((language) => ({
      source: `/${language}/:rest*`,
      destination: `/${language}/not-found`,
    })),
    { source: '/:rest*', destination: `/${defaultLanguage}/not-found` },
  ],
} satisfies Record<string, PathRule[]>;
