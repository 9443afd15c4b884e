import type { VersionKind } from '../../domain/vocabulary.ts';
import type {
  Loss,
  ReadingProblem,
  SourceAuthor,
  SourceName,
  SourceRecord,
} from '../source-record.ts';
import { isPlaceholder, lossOf, problemOf } from './losses.ts';
import { locationsOf } from './described-locations.ts';
import { versionsOf } from './described-versions.ts';

/** A work as an entry of any format describes it: plain lines, but for identifiers and addresses as they are written. */
export interface DescribedWork {
  readonly source: SourceName;
  readonly sourceId: string;
  readonly type: SourceRecord['type'];
  readonly kind: VersionKind;
  readonly title: string;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly authors: readonly SourceAuthor[];
  readonly hasMoreAuthors: boolean;
  readonly venue?: string | undefined;
  readonly venueShort?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly date?: string | undefined;
  readonly dois: readonly string[];
  readonly arxivIds: readonly string[];
  readonly addresses: readonly string[];
  readonly files: readonly string[];
  /** Where an arXiv identifier may stand among words. */
  readonly notes: readonly string[];
  readonly abstract?: string | undefined;
  readonly losses: readonly Loss[];
}

/** What becomes of an entry. */
export type EntryReading =
  | { readonly record: SourceRecord; readonly problem?: undefined }
  | { readonly problem: ReadingProblem; readonly record?: undefined };

/**
 * The record of a described work.
 *
 * @param where of the entry, for the problem that it has no title
 */
export function entryReading(work: DescribedWork, where: string): EntryReading {
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
