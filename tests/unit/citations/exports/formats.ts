import { bibtex } from '@/lib/citations/bibtex';
import type { CslItem } from '@/lib/citations/csl';
import { cslJson } from '@/lib/citations/csl-json';
import { ris } from '@/lib/citations/ris';

export const formats = ['BibTeX', 'BibLaTeX', 'RIS', 'CSL-JSON'] as const;
export type Format = (typeof formats)[number];

/** A bibliography in each format. */
export const writeAs: Readonly<Record<Format, (items: readonly CslItem[]) => string>> = {
  BibTeX: (items) => bibtex(items, 'bibtex'),
  BibLaTeX: (items) => bibtex(items, 'biblatex'),
  RIS: ris,
  'CSL-JSON': cslJson,
};
