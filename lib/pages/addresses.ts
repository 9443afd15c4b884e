/**
 * The paths of all pages, from the registry. Links, rewrites, redirects, revalidation and metadata
 * take them from here; no other module writes the path of a page.
 *
 * Plain TypeScript without dependencies, because `next.config.ts` reads it too.
 */
import { defaultLanguage, languages, type Language } from '../i18n/languages.ts';
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
  const path = indexPath(address.page, language);
  if ('slug' in address) return `${path}/${encodeURIComponent(address.slug)}`;
  return address.query ? `${path}?${address.query}` : path;
}

/** The paths of a kind of page in a language, as a pattern: `/fr/repertoire/:slug`. */
export function pathPattern(page: PageName, language: Language): string {
  const path = indexPath(page, language);
  return isSlugged(page) ? `${path}/:slug` : path;
}

/** The path of a kind of page without a slug; that of the home page is the language alone. */
function indexPath(page: PageName, language: Language): string {
  const segments = segmentsOf(page);
  return segments === undefined ? `/${language}` : `/${language}/${segments[language]}`;
}

function segmentsOf(page: PageName): Readonly<Record<Language, string>> | undefined {
  const kind = pageKinds[page];
  return 'segments' in kind ? kind.segments : undefined;
}

/** The path of a page in every language, in the order of `languages`. */
export function pathsOf(address: PageAddress): string[] {
  return languages.map((language) => pathOf(address, language));
}

interface PathRule {
  source: string;
  destination: string;
}

interface Redirect extends PathRule {
  permanent: boolean;
}

/** Rewrites from the localised addresses to the folder of the route, which has the English name. */
export function localisedRewrites(): PathRule[] {
  return languages.flatMap((language) =>
    pageNames.flatMap((page) => {
      const segments = segmentsOf(page);
      if (segments === undefined || segments[language] === segments.en) return [];
      const rest = isSlugged(page) ? '/:slug' : '';
      return [
        {
          source: `/${language}/${segments[language]}${rest}`,
          destination: `/${language}/${segments.en}${rest}`,
        },
      ];
    }),
  );
}

/** Permanent redirects from the segment of one language under the prefix of another. */
export function misplacedSegmentRedirects(): Redirect[] {
  return languages.flatMap((language) =>
    pageNames.flatMap((page) => {
      const segments = segmentsOf(page);
      if (segments === undefined) return [];
      const rest = isSlugged(page) ? '/:slug' : '';
      return languages
        .filter((other) => segments[other] !== segments[language])
        .map((other) => ({
          source: `/${language}/${segments[other]}${rest}`,
          destination: `/${language}/${segments[language]}${rest}`,
          permanent: true,
        }));
    }),
  );
}

/**
 * Redirects from the first segment alone, of kinds without a page there, to the page above: `/fr/repertoire` leads to the
 * directory. They are temporary, because a list may come to be there.
 */
export function bareSegmentRedirects(): Redirect[] {
  const lists = indexPages.flatMap((page) => segmentsOf(page)?.en ?? []);
  return languages.flatMap((language) =>
    sluggedPages.flatMap((page) => {
      const segments = segmentsOf(page);
      const parent = parentOf(page);
      if (segments === undefined || parent === undefined || lists.includes(segments.en)) return [];
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
