import type { BibliographyFormat } from './pasted.ts';

/**
 * Which format of bibliographies a text is in, by a first look: an entry of BibTeX or a reference of RIS that begins a
 * line, or the beginning of CSL-JSON. Whether it can be read is found out by its reader.
 *
 * @returns undefined for anything else
 */
export function bibliographyFormat(text: string): BibliographyFormat | undefined {
  if (/^\s*(?:\[\s*(?:\{|\])|\{\s*")/.test(text)) return 'csl';
  if (/^[ \t\ufeff]*TY {1,2}-/m.test(text)) return 'ris';
  return /^[ \t\ufeff]*@[ \t]*[A-Za-z]+[ \t]*[{(]/m.test(text) ? 'bibtex' : undefined;
}
