import type { Language } from '../../i18n/languages.ts';
import type { PageAddress } from '../../pages/registry.ts';
import {
  citationFormats,
  feedFormats,
  filteredRepresentationPath,
  formatsOf,
  type RepresentationFormat,
  textFormats,
  worksPerFile,
} from '../../pages/representations.ts';

/** What else than a page there is of a work, or of works that are listed. */
export interface WorksFormats {
  readonly citations: readonly FormatLink[];
  /** Empty for one work. */
  readonly feeds: readonly FormatLink[];
  /** How many of the works a file has, the newest; undefined when it has all of them. */
  readonly newest?: number;
}

export interface FormatLink {
  readonly format: RepresentationFormat;
  readonly href: string;
}

/**
 * @param address of the page; of a list that is filtered, with its query, but without the number of a page
 * @param count of the works
 */
export function worksFormats(
  address: PageAddress,
  language: Language,
  count: number,
): WorksFormats {
  const available = formatsOf(address.page);
  const links = (formats: readonly RepresentationFormat[]) =>
    formats
      .filter((format) => available.includes(format))
      .map((format) => ({ format, href: filteredRepresentationPath(address, format, language) }));
  return {
    citations: links([...citationFormats, ...textFormats]),
    feeds: links(feedFormats),
    ...(count > worksPerFile && { newest: worksPerFile }),
  };
}
