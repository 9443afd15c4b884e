/**
 * The one address book, made of the registry. Links, rewrites, redirects, revalidation and metadata
 * all ask it; no other module writes a path of a page.
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

/** Rewrites from the addresses visitors see to the one folder that serves them. */
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

/** The segment of one language under the prefix of another is the same page: say so, permanently. */
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

/** What exists beside the languages, as patterns of path-to-regexp; a bare `/api` does not. */
const elsewhere = [
  'api/.+',
  'media/.+',
  '_next/.+',
  'studio(?:/|$)',
  'speculation-rules\\.json$',
  'icon\\.svg$',
  'robots\\.txt$',
  ...languages.map((language) => `${language}(?:/|$)`),
];

/** Where addresses go that no page has; see `app/[locale]/not-found`. */
export const unknownAddressRewrites = {
  /** Before any route is tried, because `[locale]` would take the segment for a language. */
  firstSegment: [
    {
      source: `/:path((?!${elsewhere.join('|')}).+)`,
      destination: `/${defaultLanguage}/not-found`,
    },
  ],
  /** After every route was tried. */
  rest: [
    ...languages.map((language) => ({
      source: `/${language}/:rest*`,
      destination: `/${language}/not-found`,
    })),
    { source: '/:rest*', destination: `/${defaultLanguage}/not-found` },
  ],
} satisfies Record<string, PathRule[]>;
