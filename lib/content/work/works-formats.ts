import type { Language } from '../../i18n/languages.ts';
import type { PageAddress } from '../../pages/registry.ts';
import {
  citationFormats,
  feedFormats,
  formatsOf,
  type RepresentationFormat,
  representationPath,
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
 * @param count of the works
 * @param query of a list that is filtered, in canonical form and without the number of a page
 */
export function worksFormats(
  address: PageAddress,
  language: Language,
  { count, query = '' }: { readonly count: number; readonly query?: string },
): WorksFormats {
  const available = formatsOf(address.page);
  const links = (formats: readonly RepresentationFormat[]) =>
    formats
      .filter((format) => available.includes(format))
      .map((format) => ({
        format,
        href: `${representationPath(address, format, language)}${query && `?${query}`}`,
      }));
  return {
    citations: links([...citationFormats, ...textFormats]),
    feeds: links(feedFormats),
    ...(count > worksPerFile && { newest: worksPerFile }),
  };
}
