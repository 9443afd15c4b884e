import type { BibliographyFormat } from './pasted.ts';

/**
 * Which format of bibliographies a text is in, by a first look. Whether it can be read is found out by its reader.
 *
 * @returns undefined for anything else
 */
export function bibliographyFormat(text: string): BibliographyFormat | undefined {
  if (/^\s*(?:\[\s*(?:\{|\])|\{\s*")/.test(text)) return 'csl';
  if (risSigns.some((sign) => sign.test(text))) return 'ris';
  return /^[ \t\ufeff]*@[ \t]*[A-Za-z]+[ \t]*[{(]/m.test(text) ? 'bibtex' : undefined;
}

const risSigns = [
  /** The first line of a reference. */
  /^[ \t\ufeff]*TY {1,2}-/m,
  /** Two lines of one, where the first was not copied. */
  /^(?:[A-Z][A-Z\d] {1,2}- .*(?:\r\n?|\n)){2}/m,
  /** Web of Science, whose lines have no hyphen. */
  /^\ufeff?FN .*(?:\r\n?|\n)VR /,
];
