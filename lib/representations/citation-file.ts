import { bibtex } from '../citations/bibtex.ts';
import { type CslItem, cslItem } from '../citations/csl.ts';
import { cslJson } from '../citations/csl-json.ts';
import { ris } from '../citations/ris.ts';
import type { WorkRecord } from '../citations/work-record.ts';
import type { Language } from '../i18n/languages.ts';
import { type CitationFormat, citationFormats } from '../pages/representations.ts';

const writers: Readonly<Record<CitationFormat, (items: readonly CslItem[]) => string>> = {
  bib: (items) => bibtex(items, 'bibtex'),
  'biblatex.bib': (items) => bibtex(items, 'biblatex'),
  ris,
  'csl.json': cslJson,
};

export function isCitationFormat(format: string): format is CitationFormat {
  return citationFormats.some((one) => one === format);
}

/** Works as a file that programs for bibliographies read. */
export function citationFile(
  records: readonly WorkRecord[],
  format: CitationFormat,
  language: Language,
): string {
  return writers[format](records.map((record) => cslItem(record, language)));
}
