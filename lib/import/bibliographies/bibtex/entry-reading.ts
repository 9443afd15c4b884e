import type { Loss } from '../../source-record.ts';
import type { DescribedWork } from '../described-work.ts';
import { entryReading, type EntryReading } from '../entry-record.ts';
import { languageTag } from '../language-tag.ts';
import { lossOf, problemOf } from '../losses.ts';
import { writtenPages } from '../written-pages.ts';
import { authorsOf } from './entry-authors.ts';
import { entryDate } from './entry-date.ts';
import { entryKind, isNoWork } from './entry-kind.ts';
import { writtenLocations } from './entry-locations.ts';
import type { BibtexEntry } from './entry-syntax.ts';
import { entryVenue, withSubtitle } from './entry-venue.ts';
import { type EntryContext, type ParsedEntry, parsedEntry, wholeText } from './parsed-entry.ts';
import { fieldsWithoutPlace } from './read-fields.ts';

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

function otherLosses({ entry, inherited }: ParsedEntry): Loss[] {
  const valueOf = (name: string) => wholeText(entry.fields.get(name)) ?? '';
  return [
    ...fieldsWithoutPlace.flatMap(([written, field]) =>
      entry.fields.has(written) ? [lossOf(field, 'noField', valueOf(written))] : [],
    ),
    ...['doi', 'url', 'eprint'].flatMap((name) =>
      inherited.has(name) ? [lossOf(name, 'ofTheWhole', '')] : [],
    ),
    ...entry.repeated.map((name) => lossOf(name, 'repeated', '')),
  ];
}
