import type { SourceReading } from '../../source-record.ts';
import { maxBibliographyEntries, maxBibliographyLength } from '../bibliography-limits.ts';
import { readingOf, tooLong, tooManyEntries } from '../entry-readings.ts';
import { problemOf } from '../losses.ts';
import { mappedInTurns } from '../turns.ts';
import { bibtexEntryReading } from './entry-reading.ts';
import { bibtexFile } from './file-syntax.ts';

/**
 * The works of a bibliography in BibTeX or BibLaTeX, read in turns between which a server answers others.
 *
 * An entry that cannot be read costs only itself. Never throws.
 */
export async function bibtexReading(text: string): Promise<SourceReading> {
  if (text.length > maxBibliographyLength) return tooLong('bibtex');
  const { entries, strings, problems, isCut } = bibtexFile(text, maxBibliographyEntries);
  const byKey = new Map(entries.toReversed().map((entry) => [entry.key.toLowerCase(), entry]));
  byKey.delete('');
  const readings = await mappedInTurns(entries, (entry) =>
    bibtexEntryReading(entry, { strings, byKey }),
  );
  const nothing = entries.length === 0 && problems.length === 0;
  return readingOf(readings, [
    ...problems,
    ...(isCut ? [tooManyEntries('bibtex')] : []),
    ...(nothing ? [problemOf('bibtex', 'damaged', { detail: 'There is no entry of BibTeX' })] : []),
  ]);
}
