import { defaultLanguage, languages, type Language } from '../i18n/languages.ts';

/**
 * The one address book. Links, rewrites, redirects, revalidation and metadata all ask it; no other
 * module writes a path of a page.
 *
 * Plain TypeScript without dependencies, because `next.config.ts` reads it too.
 */
export type PageAddress =
  { page: 'directory' } | { page: 'profile'; slug: string } | { page: 'coauthor'; slug: string };

/** The first segment of a kind of page, per language; the English one is the folder under `app/[locale]`. */
export const segments = {
  profile: { fr: 'repertoire', en: 'directory' },
  coauthor: { fr: 'coauteurs', en: 'coauthors' },
} as const satisfies Record<string, Record<Language, string>>;

/** The path of a page on this site in a language, such as `/fr/repertoire/devin-kwok`. */
export function pathOf(address: PageAddress, language: Language): string {
  switch (address.page) {
    case 'directory':
      return `/${language}`;
    default:
      return `/${language}/${segments[address.page][language]}/${encodeURIComponent(address.slug)}`;
  }
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
    Object.values(segments)
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
    Object.values(segments).flatMap((segment) =>
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

/** The address of one rendition of a person's portrait; see `app/media`. */
export function portraitPath(slug: string, fingerprint: string, width: number): string {
  return `/media/portraits/${encodeURIComponent(slug)}/${fingerprint}-${width}.webp`;
}

/** The same for who previews it: by the document, which may have no address yet; see `app/media`. */
export function draftPortraitPath(id: string, fingerprint: string, width: number): string {
  return `/media/drafts/${encodeURIComponent(id)}/${fingerprint}-${width}.webp`;
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

/** Where addresses go that no page has; see `app/[locale]/introuvable`. */
export const unknownAddressRewrites = {
  /** Before any route is tried, because `[locale]` would take the segment for a language. */
  firstSegment: [
    {
      source: `/:path((?!${elsewhere.join('|')}).+)`,
      destination: `/${defaultLanguage}/introuvable`,
    },
  ],
  /** After every route was tried. */
  rest: [
    ...languages.map((language) => ({
      source: `/${language}/:rest*`,
      destination: `/${language}/introuvable`,
    })),
    { source: '/:rest*', destination: `/${defaultLanguage}/introuvable` },
  ],
} satisfies Record<string, PathRule[]>;
