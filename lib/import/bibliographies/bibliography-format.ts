/** The formats of bibliographies that can be read. */
export type BibliographyFormat = 'bibtex' | 'ris' | 'csl';

/** How a record of each format begins; a damaged file of RIS may have other tags only. */
const beginnings: readonly (readonly [BibliographyFormat, RegExp])[] = [
  ['bibtex', /@\s{0,20}\p{L}[\p{L}\d_+-]{0,50}\s{0,20}[{(]/u],
  ['ris', /^[ \t\ufeff]*TY {0,2}-|^\ufeff?(?:PT [A-Z]|FN \S.*)$/m],
  ['ris', /^\ufeff?[A-Z][A-Z0-9] {2}- .*\r?\n(?:[A-Z][A-Z0-9] {2}- )/m],
];

/**
 * The format of a bibliography by what stands first in it.
 *
 * @returns undefined for what is none of them
 */
export function bibliographyFormat(text: string): BibliographyFormat | undefined {
  if (/^\s*(?:\[\s*(?:\{|\]\s*$)|\{\s*["}])/.test(text)) return 'csl';
  const [first] = beginnings
    .flatMap(([format, pattern]) => {
      const found = pattern.exec(text);
      return found ? [{ format, at: found.index }] : [];
    })
    .toSorted((a, b) => a.at - b.at);
  return first?.format;
}
