import { withoutMarkup } from '../markup.ts';
import { lossOf } from '../losses.ts';
import type { Loss } from '../../source-record.ts';
import { aasJournal } from './aas-journals.ts';
import type { ParsedEntry } from './parsed-entry.ts';
import { wholeText } from './value-text.ts';
import type { EntryKind } from './entry-kind.ts';

/** Where an entry was published. */
export interface EntryVenue {
  readonly venue?: string | undefined;
  readonly venueShort?: string | undefined;
  readonly losses: readonly Loss[];
}

/** The venue of an entry by the fields of its type, and its short name where the entry has one. */
export function entryVenue(parsed: ParsedEntry, { kind, venueFields }: EntryKind): EntryVenue {
  const names = venueFields.map((field) => venueIn(parsed, field));
  const venue = names.find((name) => name !== undefined);
  const undefinedName = names.find(
    (name) => name !== undefined && parsed.undefinedNames.includes(name),
  );
  if (undefinedName !== undefined)
    return { losses: [lossOf('venue', 'unreadable', undefinedName)] };
  const journal = wholeText(
    parsed.entry.fields.get('journal') ?? parsed.entry.fields.get('journaltitle'),
  );
  const isUnreadable = venue === undefined && kind === 'journal' && journal?.trim();
  return {
    venue,
    venueShort: shortVenue(parsed, kind, venue),
    losses: isUnreadable ? [lossOf('venue', 'unreadable', journal ?? '')] : [],
  };
}

function venueIn(parsed: ParsedEntry, field: string): string | undefined {
  const { text } = parsed;
  switch (field) {
    case 'journal': {
      const macro = ['journal', 'journaltitle'].flatMap(
        (name) => aasJournal(wholeText(parsed.entry.fields.get(name)) ?? '') ?? [],
      )[0];
      return (
        macro ?? withSubtitle(text('journaltitle') ?? text('journal'), text('journalsubtitle'))
      );
    }
    case 'booktitle':
      return withSubtitle(text('booktitle') ?? text('maintitle'), text('booksubtitle'));
    case 'howpublished': {
      const words = text('howpublished');
      return words === undefined || /https?:|www\.|^\\url/.test(words) ? undefined : words;
    }
    default:
      return text(field);
  }
}

function shortVenue({ text }: ParsedEntry, kind: string, venue: string | undefined) {
  if (venue === undefined) return undefined;
  const inProceedings = kind === 'conference' || kind === 'workshop';
  const short = inProceedings
    ? (text('eventtitle') ?? acronymWithYear(text('series')))
    : text('shortjournal');
  return short === venue ? undefined : short;
}

/** ACM has the short name of a conference for its series: "CHI '18". */
function acronymWithYear(series: string | undefined): string | undefined {
  return series !== undefined &&
    /^[\p{Lu}][\p{L}\d/&-]*\s?(?:['’]\s?\d\d|(?:19|20)\d\d)$/u.test(series)
    ? series
    : undefined;
}

/** A title and its subtitle as one. */
export function withSubtitle(
  title: string | undefined,
  subtitle: string | undefined,
): string | undefined {
  if (title === undefined || subtitle === undefined) return title;
  return withoutMarkup(/[?!.:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`);
}
