/** The pages of a record ("1314-1342", "1-3, 7", "A-12") as ranges, each its first page and, if there is one, its last. */
export function pageRanges(pages: string): string[][] {
  return pages.split(/\s*,\s*/).flatMap((range) => {
    if (range === '') return [];
    // The hyphen of "A-12" is part of the number of a page.
    const parts = /^\p{Lu}+-\d+$/u.test(range) ? [range] : range.split('-');
    return [parts.length === 2 && parts.every(Boolean) ? parts : [range]];
  });
}

/** Ranges of pages as bibliographic formats write them; editors type hyphens, dashes and signs for minus. */
export function hyphenated(pages: string): string {
  return pages.replaceAll(/(?<=[\p{L}\d])\s*(?:--?|[‐-―−])\s*(?=[\p{L}\d])/gu, '-');
}

/**
 * The first and the last page, for formats that know one range.
 *
 * @param pages with any dash; nothing comes of several ranges, nor of what is none
 */
export function firstAndLastPage(pages: string | undefined): [first?: string, last?: string] {
  const [range, ...others] = pages === undefined ? [] : pageRanges(hyphenated(pages.trim()));
  const [first, last] = range ?? [];
  if (first === undefined || others.length > 0 || /-.*-/.test(first)) return [];
  return last === undefined ? [first] : [first, last];
}
