/**
 * What pages give besides HTML (RFC 9110, 3.2 "Representations"): citations of works, and feeds. Their addresses are
 * those of the pages with an extension.
 *
 * Plain TypeScript without dependencies, because `next.config.ts` reads it too.
 */
import { languages, type Language } from '../i18n/languages.ts';
import { pathOf, type PathRule, pathPattern } from './addresses.ts';
import { pageNumber, type Parameters, parameterValues, queryOf } from './parameters.ts';
import { isSlugged, noSlug, type PageAddress, pageKinds, pageNames } from './registry.ts';

export const citationFormats = ['bib', 'biblatex.bib', 'ris', 'csl.json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Lists of formatted citations, by their style. */
export const textFormats = ['apa.txt', 'vancouver.txt'] as const;
export type TextFormat = (typeof textFormats)[number];

export const feedFormats = ['atom', 'feed.json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export type RepresentationFormat = CitationFormat | TextFormat | FeedFormat;

/** How many works one file of citations has; its header `Link` leads to the next file of a longer list. */
export const worksPerFile = 1000;
/** The same of formatted citations: each takes some milliseconds. */
const worksPerText = 200;

/** @returns undefined for a format that has no pages */
export function worksPerFileOf(format: RepresentationFormat): number | undefined {
  if (citationFormats.some((one) => one === format)) return worksPerFile;
  return textFormats.some((one) => one === format) ? worksPerText : undefined;
}

/** By the extension. */
export const mediaTypes: Readonly<Record<RepresentationFormat, string>> = {
  bib: 'application/x-bibtex',
  'biblatex.bib': 'application/x-biblatex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  'apa.txt': 'text/plain',
  'vancouver.txt': 'text/plain',
  atom: 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

/** What comes with a list of works that is not its page's own address. */
const listName = 'publications';

export function worksOf(page: PageAddress['page']): 'own' | 'listed' | undefined {
  const kind = pageKinds[page];
  return 'works' in kind ? kind.works : undefined;
}

/** The formats in which the works of a kind of page can be had. */
export function formatsOf(page: PageAddress['page']): readonly RepresentationFormat[] {
  const works = worksOf(page);
  if (works === undefined) return [];
  return works === 'own' ? citationFormats : [...citationFormats, ...textFormats, ...feedFormats];
}

/** The path of a representation in a language, without parameters: `/fr/repertoire/devin-kwok/publications.bib`. */
export function representationPath(
  address: PageAddress,
  format: RepresentationFormat,
  language: Language,
): string {
  const page = 'slug' in address ? address : { page: address.page };
  return `${worksPath(pathOf(page, language), page.page)}.${format}`;
}

/** The path of a representation of what a page shows: with the parameters of a list, as far as the format has them. */
export function filteredRepresentationPath(
  address: PageAddress,
  format: RepresentationFormat,
  language: Language,
): string {
  const parameters = representationParameters(address.page, format);
  const given = new URLSearchParams('query' in address ? address.query : '');
  const query = queryOf(parameters, parameterValues(parameters, given));
  return `${representationPath(address, format, language)}${query && `?${query}`}`;
}

function worksPath(path: string, page: PageAddress['page']): string {
  return isSlugged(page) && worksOf(page) === 'listed' ? `${path}/${listName}` : path;
}

/** Rewrites from these addresses to their route. */
export function representationRewrites(): PathRule[] {
  return languages.flatMap((language) =>
    pageNames.flatMap((page) => {
      const formats = formatsOf(page).map((format) => format.replaceAll('.', '\\.'));
      if (formats.length === 0) return [];
      const pattern = worksPath(pathPattern(page, language), page).replace(
        ':slug',
        ':slug([a-z0-9-]+)',
      );
      return [
        {
          source: `${pattern}.:format(${formats.join('|')})`,
          destination: `/representations/${language}/${page}/${isSlugged(page) ? ':slug' : noSlug}/:format`,
        },
      ];
    }),
  );
}

/** What the segments of the route name; undefined when no page gives that format. */
export function representedPage(
  segments: Readonly<Record<'page' | 'slug' | 'format', string>>,
): { address: PageAddress; format: RepresentationFormat } | undefined {
  const page = pageNames.find((one) => one === segments.page);
  const format = page && formatsOf(page).find((one) => one === segments.format);
  if (page === undefined || format === undefined) return undefined;
  if (isSlugged(page)) return { address: { page, slug: segments.slug }, format };
  return segments.slug === noSlug ? { address: { page }, format } : undefined;
}

/** The parameters that a list of works has in a format. A feed has no pages, and neither has one work. */
export function representationParameters(
  page: PageAddress['page'],
  format: RepresentationFormat,
): Parameters {
  const kind = pageKinds[page];
  const { page: _page, ...filters }: Parameters = 'parameters' in kind ? kind.parameters : {};
  const isPaged = worksOf(page) === 'listed' && worksPerFileOf(format) !== undefined;
  return isPaged ? { ...filters, page: pageNumber } : filters;
}

/** The patterns of addresses that give a citation to who prefers one. */
export function negotiatedPatterns(): string[] {
  return languages.flatMap((language) =>
    pageNames.filter((page) => worksOf(page) === 'own').map((page) => pathPattern(page, language)),
  );
}

/**
 * The path of the citation that a client prefers to the page of a work.
 *
 * @param prefers which of the media types it prefers; undefined for none
 * @returns undefined for other pages, and for a client that prefers the page
 */
export function negotiatedPath(
  pathname: string,
  prefers: (types: readonly string[]) => string | undefined,
): string | undefined {
  if (!negotiatedPatterns().some((pattern) => isAt(pattern, pathname))) return undefined;
  const preferred = prefers(['text/html', ...citationFormats.map((format) => mediaTypes[format])]);
  const format = citationFormats.find((one) => mediaTypes[one] === preferred);
  return format && `${pathname}.${format}`;
}

function isAt(pattern: string, pathname: string): boolean {
  const [before, after] = pattern.split(':slug');
  const slug = pathname.slice(before?.length, pathname.length - (after?.length ?? 0));
  return pathname === `${before}${slug}${after}` && /^[a-z0-9-]+$/.test(slug);
}
