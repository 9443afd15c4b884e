import { isRecord } from '../../json/is-record.ts';
import type { SourceRecord } from '../source-record.ts';

/**
 * Whether a record of a source already says everything that another one says, so that the other changes nothing. The
 * summary that ORCID lists says less than the whole work that it gave before, and does not take its place.
 *
 * The group is left aside: it is a place in one answer of ORCID, which every new work of the person moves. So are the
 * losses, which are no word about the work.
 */
export function hasSaid(known: SourceRecord, record: SourceRecord): boolean {
  const { authors, hasMoreAuthors, group: _, losses: __, ...said } = record;
  const isOfOtherAuthors =
    authors.length > 0 &&
    (authors.length !== known.authors.length || hasMoreAuthors !== known.hasMoreAuthors);
  return !isOfOtherAuthors && isIn(said, known) && areInPlace(authors, known.authors);
}

function areInPlace(authors: readonly unknown[], known: readonly unknown[]): boolean {
  return authors.every((author, place) => isIn(author, known[place]));
}

/** Whether a value is a part of another one: each field of an object, each item of a list in any place. */
function isIn(part: unknown, whole: unknown): boolean {
  if (part === undefined) return true;
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((one) => whole.some((other) => isIn(one, other)));
  }
  if (isRecord(part)) {
    return isRecord(whole) && Object.entries(part).every(([name, one]) => isIn(one, whole[name]));
  }
  return part === whole;
}
