/** A range of pages as bibliographic formats write it; editors type hyphens, dashes and signs for minus. */
export function hyphenated(pages: string): string {
  return pages.replaceAll(/(?<=[\p{L}\d])\s*(?:--?|[‐-―−])\s*(?=[\p{L}\d])/gu, '-');
}

/**
 * The first and the last page of a range.
 *
 * @param pages with any dash; nothing comes of several ranges
 */
export function firstAndLastPage(pages: string | undefined): [first?: string, last?: string] {
  if (pages === undefined || pages.includes(',')) return [];
  const range = hyphenated(pages.trim());
  // The hyphen of "A-12" is part of the number of a page.
  if (/^\p{Lu}+-\d+$/u.test(range)) return [range];
  const [first, last, ...others] = range.split('-');
  if (others.length > 0 || !first) return [];
  return last ? [first, last] : [first];
}
