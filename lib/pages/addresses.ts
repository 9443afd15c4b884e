/**
 * The paths of all pages, from the registry. Links, rewrites, redirects, revalidation and metadata
 * take them from here; no other module writes the path of a page.
 *
 * Plain TypeScript without dependencies, because `next.config.ts` reads it too.
 */
import { defaultLanguage, languages, type Language } from '../i18n/languages.ts';
import { type PageAddress, pageKinds, type PageName, sluggedPages } from './registry.ts';

const allSegments = sluggedPages.map((page) => pageKinds[page].segments);

/** The path of a page on this site in a language, such as `/fr/repertoire/devin-kwok`. */
export function pathOf(address: PageAddress, language: Language): string {
  switch (address.page) {
    case 'directory':
      return `/${language}`;
    default:
      return `/${language}/${pageKinds[address.page].segments[language]}/${encodeURIComponent(address.slug)}`;
  }
}

/** The paths of a kind of page in a language, as a pattern: `/fr/repertoire/:slug`. */
export function pathPattern(page: PageName, language: Language): string {
  return page === 'directory'
    ? pathOf({ page }, language)
    : `/${language}/${pageKinds[page].segments[language]}/:slug`;
}

/** The path of a page in every language, in the order of `languages`. */
export function pathsOf(address: PageAddress): string[] {
  return languages.map((language) => pathOf(address, language));
}

interface PathRule {
  source: string;
  destination: string;
}

/** Rewrites from the localised addresses to the folder of the route, which has the English name. */
export function localisedRewrites(): PathRule[] {
  return languages.flatMap((language) =>
    allSegments
      .filter((segment) => segment[language] !== segment.en)
      .map((segment) => ({
        source: `/${language}/${segment[language]}/:slug`,
        destination: `/${language}/${segment.en}/:slug`,
      })),
  );
}

/** Permanent redirects from the segment of one language under the prefix of another. */
export function misplacedSegmentRedirects(): (PathRule & { permanent: true })[] {
  return languages.flatMap((language) =>
    allSegments.flatMap((segment) =>
      languages
        .filter((other) => segment[other] !== segment[language])
        .map((other) => ({
          source: `/${language}/${segment[other]}/:slug`,
          destination: `/${language}/${segment[language]}/:slug`,
          permanent: true as const,
        })),
    ),
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
