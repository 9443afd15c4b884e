import type { ReadingProblem, SourceRecord } from '../source-record.ts';
import { locationsOf } from './described-locations.ts';
import { versionsOf } from './described-versions.ts';
import type { DescribedWork } from './described-work.ts';
import { isPlaceholder, lossOf, problemOf } from './losses.ts';

/** What becomes of an entry. */
export type EntryReading =
  | { readonly record: SourceRecord; readonly problem?: undefined }
  | { readonly problem: ReadingProblem; readonly record?: undefined };

/**
 * The record of a described work.
 *
 * @param where of the entry, for the problem that it has no title
 */
export function entryReading(described: DescribedWork, where: string): EntryReading {
  const work = withPlacesInVolume(described);
  const { source, sourceId, title, language, type, authors, hasMoreAuthors } = work;
  if (isPlaceholder(title)) {
    return { problem: problemOf(source, 'noTitle', { where, detail: title || undefined }) };
  }
  const { losses, ...locations } = locationsOf(work);
  const abstract = work.abstract === undefined || isPlaceholder(work.abstract) ? '' : work.abstract;
  const abstractLosses =
    abstract === '' && work.abstract ? [lossOf('abstract', 'placeholder', work.abstract)] : [];
  return {
    record: {
      source,
      sourceId,
      title: { text: title, ...(language !== undefined && { language }) },
      translatedTitles: [],
      type,
      authors: [...authors],
      hasMoreAuthors,
      versions: versionsOf(work, locations),
      abstracts: abstract === '' ? [] : [{ text: abstract }],
      sameWorkAs: [],
      losses: [...work.losses, ...losses, ...abstractLosses],
    },
  };
}

/**
 * What says where in a volume a work stands says something else of a work that is in none: how many pages a book has,
 * the number of a report.
 */
function withPlacesInVolume(work: DescribedWork): DescribedWork {
  const { kind, issue, pages } = work;
  const hasIssues = ['journal', 'conference', 'workshop', 'preprint', 'other'].includes(kind);
  const isCount = kind === 'book' && pages !== undefined && !/[–,]/.test(pages);
  return {
    ...work,
    issue: hasIssues ? issue : undefined,
    pages: isCount ? undefined : pages,
    losses: [
      ...work.losses,
      ...(issue !== undefined && !hasIssues ? [lossOf('issue', 'noField', issue)] : []),
      ...(isCount ? [lossOf('pages', 'noField', pages)] : []),
    ],
  };
}
