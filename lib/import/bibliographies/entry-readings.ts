import type { ReadingProblem, SourceName, SourceReading } from '../source-record.ts';
import { maxBibliographyEntries, maxBibliographyLength } from './bibliography-limits.ts';
import type { EntryReading } from './entry-record.ts';
import { problemOf } from './losses.ts';

/** The readings of entries as one, with problems of the whole before those of the entries. */
export function readingOf(
  readings: readonly EntryReading[],
  problems: readonly ReadingProblem[] = [],
): SourceReading {
  return {
    records: readings.flatMap(({ record }) => record ?? []),
    problems: [...problems, ...readings.flatMap(({ problem }) => problem ?? [])],
  };
}

/** What is read of a bibliography that is too long: nothing. */
export function tooLong(source: SourceName): SourceReading {
  const detail = `The bibliography is longer than ${maxBibliographyLength} characters; nothing of it is read`;
  return { records: [], problems: [problemOf(source, 'damaged', { detail })] };
}

/** The problem of a bibliography of which only the first entries are read. */
export function tooManyEntries(source: SourceName): ReadingProblem {
  const detail = `The bibliography has more than ${maxBibliographyEntries} entries; the others are not read`;
  return problemOf(source, 'damaged', { detail });
}
