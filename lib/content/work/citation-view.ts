import { bibtex } from '../../citations/bibtex.ts';
import { cslItem } from '../../citations/csl.ts';
import {
  type CitationRun,
  type CitationStyle,
  citationStyles,
  formattedCitation,
} from '../../citations/formatted-citation.ts';
import type { WorkRecord } from '../../citations/work-record.ts';
import type { Language } from '../../i18n/languages.ts';
import { type WorksFormats, worksFormats } from './works-formats.ts';

/** How to cite a work. */
export interface WorkCitation {
  /** Of the title. */
  readonly lang: string;
  readonly styles: readonly { readonly style: CitationStyle; readonly runs: CitationRun[] }[];
  /** The entry for BibTeX; undefined with many authors, for whom it would be longer than the page. */
  readonly bibtex?: string;
  /** Undefined for a draft without an address. */
  readonly formats?: WorksFormats;
}

/** Of more authors, the entry for BibTeX is only a file. */
const maxAuthorsInText = 60;

export function citationView(record: WorkRecord, language: Language): WorkCitation {
  const { slug, title, authors } = record;
  return {
    lang: title.language,
    styles: citationStyles.map((style) => ({
      style,
      runs: formattedCitation(record, style, language),
    })),
    ...(authors.length <= maxAuthorsInText && {
      bibtex: bibtex([cslItem(record, language)], 'bibtex').trim(),
    }),
    ...(slug !== undefined && {
      formats: worksFormats({ page: 'work', slug }, language, 1),
    }),
  };
}
