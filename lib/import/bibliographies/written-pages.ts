import { hyphenated, pageRanges } from '../../citations/pages.ts';
import { plainLine } from './written-text.ts';

/** Pages as people write them, ranges with an en dash: `11-19` and `11--19` become `11–19`. */
export function writtenPages(text: string): string | undefined {
  const pages = pageRanges(hyphenated(plainLine(text)))
    .map((range) => range.join('–'))
    .join(', ');
  return /[\p{L}\p{N}]/u.test(pages) ? pages : undefined;
}

/** The first and the last page as a range; one page where they are the same or the last is not known. */
export function pagesBetween(
  first: string | undefined,
  last: string | undefined,
): string | undefined {
  if (first === undefined) return undefined;
  const isRange = last !== undefined && last !== first && !/[–-]/.test(first);
  return writtenPages(isRange ? `${first}–${last}` : first);
}
