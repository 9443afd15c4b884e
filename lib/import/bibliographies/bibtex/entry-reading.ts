import type { Loss } from '../../source-record.ts';
import type { DescribedWork } from '../described-work.ts';
import { entryReading, type EntryReading } from '../entry-record.ts';
import { languageTag } from '../language-tag.ts';
import { lossOf, problemOf } from '../losses.ts';
import { writtenPages } from '../written-pages.ts';
import { aasJournal } from './aas-journals.ts';
import { authorsOf } from './entry-authors.ts';
import { entryDate } from './entry-date.ts';
import { entryKind, isNoWork } from './entry-kind.ts';
import { writtenLocations } from './entry-locations.ts';
import type { BibtexEntry, EntryContext } from './entry-syntax.ts';
import { entryVenue, withSubtitle } from './entry-venue.ts';
import { type ParsedEntry, parsedEntry } from './parsed-entry.ts';
import { fieldOfRecord, fieldsWithoutPlace, readFields } from './read-fields.ts';
import { wholeText } from './value-text.ts';

/** The record of an entry, or why there is none. Never throws. */
export function bibtexEntryReading(entry: BibtexEntry, context: EntryContext): EntryReading {
  const where = entry.key === '' ? `line ${entry.line}` : `entry ${entry.key}`;
  if (isNoWork(entry.type)) {
    return { problem: problemOf('bibtex', 'notAWork', { where, detail: `@${entry.type}` }) };
  }
  try {
    return entryReading(describedWork(parsedEntry(entry, context)), where);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: problemOf('bibtex', 'damaged', { where, detail }) };
  }
}

function describedWork(parsed: ParsedEntry): DescribedWork {
  const { entry, text, inherited } = parsed;
  // A part does not have the title, the abstract and the pages of the whole.
  const own = (name: string) => (inherited.has(name) ? undefined : text(name));
  const venues = entryVenue(parsed, entryKind(entry.type, undefined));
  const { type, kind } = entryKind(entry.type, venues.venue);
  const { date, losses: dateLosses } = entryDate(parsed);
  const pages = own('pages') ?? own('eid') ?? own('articleno');
  return {
    source: 'bibtex',
    sourceId: entry.key === '' ? `line ${entry.line}` : entry.key,
    ...{ type, kind, date },
    title: withSubtitle(own('title'), own('subtitle')) ?? '',
    language: languageTag(text('langid') ?? text('language') ?? ''),
    ...authorsOf(parsed),
    venue: venues.venue,
    venueShort: venues.venueShort,
    volume: text('volume'),
    issue: text('number') ?? text('issue'),
    pages: pages && writtenPages(pages),
    abstract: own('abstract'),
    ...writtenLocations(parsed),
    losses: [...venues.losses, ...dateLosses, ...otherLosses(parsed)],
  };
}

function otherLosses(parsed: ParsedEntry): Loss[] {
  const { entry, inherited } = parsed;
  const valueOf = (name: string) => wholeText(entry.fields.get(name)) ?? '';
  return [
    ...fieldsWithoutPlace.flatMap(([written, field]) =>
      entry.fields.has(written) ? [lossOf(field, 'noField', valueOf(written))] : [],
    ),
    ...['doi', 'url', 'eprint'].flatMap((name) =>
      inherited.has(name) ? [lossOf(fieldOfRecord(name), 'ofTheWhole', '')] : [],
    ),
    ...entry.repeated.map((name) => lossOf(fieldOfRecord(name), 'repeated', '')),
    ...unreadCommands(parsed),
  ];
}

/** Commands of TeX that nobody here knows, in the fields that have them. */
function unreadCommands({ entry, unknownCommands }: ParsedEntry): Loss[] {
  const values = [...entry.fields].flatMap(([name, value]) => {
    const text = readFields.has(name) ? (wholeText(value) ?? '') : '';
    return aasJournal(text) === undefined ? [{ name, text }] : [];
  });
  return [...new Set(unknownCommands)].flatMap((command) =>
    values
      .filter(({ text }) => text.includes(command))
      .map(({ name }) => lossOf(fieldOfRecord(name), 'unreadable', command)),
  );
}
