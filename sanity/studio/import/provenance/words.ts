import type { Words } from '../../../i18n/translated.ts';

interface Origin {
  /** The name of the source. */
  readonly source: string;
  /** As it is read in the language. */
  readonly date: string;
}

/** « D’arXiv », « De Crossref ». */
function from({ source }: Origin): string {
  return /^[aeiou]/i.test(source) ? `D’${source}` : `De ${source}`;
}

/** What the form says of a field that an import wrote. */
export const provenanceWords = {
  field: {
    fr: (origin: Origin) => `${from(origin)}, le ${origin.date}`,
    en: ({ source, date }: Origin) => `From ${source}, ${date}`,
  },
  fields: {
    fr: (origin: Origin & { readonly names: string }) =>
      `${from(origin)}, le ${origin.date} : ${origin.names}`,
    en: ({ source, date, names }: Origin & { readonly names: string }) =>
      `From ${source}, ${date}: ${names}`,
  },
} as const satisfies Words;
