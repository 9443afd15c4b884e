import type { SourceReading } from '../../source-record.ts';
import { maxBibliographyEntries, maxBibliographyLength } from '../bibliography-limits.ts';
import { entryReading, type EntryReading } from '../entry-record.ts';
import { readingOf, tooLong, tooManyEntries } from '../entry-readings.ts';
import { problemOf } from '../losses.ts';
import { mappedInTurns } from '../turns.ts';
import { type RisRecord, risRecords } from './ris-lines.ts';
import { risWork } from './ris-work.ts';
import { isWebOfScience, webOfScienceRecords } from './web-of-science.ts';

/**
 * The works of a bibliography in RIS, or in the export of Web of Science that looks like it, read in turns between
 * which a server answers others. A record that cannot be read costs only itself. Never throws.
 */
export async function risReading(text: string): Promise<SourceReading> {
  if (text.length > maxBibliographyLength) return tooLong('ris');
  const lines = text.replaceAll(/[\u2028\u2029\u0085\0]/g, ' ');
  const records = (isWebOfScience(lines) ? webOfScienceRecords : risRecords)(
    lines,
    maxBibliographyEntries,
  );
  const kept = records.slice(0, maxBibliographyEntries);
  const readings = await mappedInTurns(kept, risReadings);
  return readingOf(readings.flat(), [
    ...(records.length > kept.length ? [tooManyEntries('ris')] : []),
    ...(records.length === 0
      ? [problemOf('ris', 'damaged', { detail: 'There is no record of RIS' })]
      : []),
  ]);
}

/** The reading of a record, and the problem that its first or its last tag is missing. */
function risReadings(record: RisRecord): EntryReading[] {
  const where = `line ${record.line}`;
  const reading = entryReading(risWork(record), where);
  if (record.isWhole) return [reading];
  const detail = 'The record does not begin with TY or does not end with ER';
  return [reading, { problem: problemOf('ris', 'damaged', { where, detail }) }];
}
