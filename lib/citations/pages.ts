/** The pages of a record ("1314-1342", "1-3, 7", "A-12") as ranges, each its first page and, if there is one, its last. */
export function pageRanges(pages: string): string[][] {
  return pages.split(/\s*,\s*/).flatMap((range) => {
    if (range === '') return [];
    // The hyphen of "A-12" is part of the number of a page.
    const parts = /^\p{Lu}+-\d+$/u.test(range) ? [range] : range.split('-');
    return [parts.length === 2 && parts.every(Boolean) ? parts : [range]];
  });
}
