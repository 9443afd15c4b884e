import type { Loss } from '../../source-record.ts';
import type { DescribedWork } from '../described-work.ts';
import { doiIn } from '../identifiers.ts';
import { languageTag } from '../language-tag.ts';
import { lossOf } from '../losses.ts';
import { withoutMarkup } from '../markup.ts';
import { pagesBetween } from '../written-pages.ts';
import { writtenDate } from '../written-date.ts';
import { risKind } from './ris-kind.ts';
import type { RisRecord } from './ris-lines.ts';
import { risAuthors } from './ris-names.ts';

/** The values of tags, by the order of the tags and then of the lines. */
type Values = (...tags: string[]) => string[];

/** The work that a record describes. */
export function risWork({ tags, line }: RisRecord): DescribedWork {
  const values: Values = (...names) =>
    names.flatMap((name) =>
      tags.flatMap(({ tag, value }) => (tag === name && value ? [value] : [])),
    );
  const text = (...names: string[]) => {
    const [value] = values(...names);
    return value === undefined ? undefined : withoutMarkup(value) || undefined;
  };
  const code = values('TY')[0] ?? '';
  const hasJournal = values('JO', 'JF', 'JA').length > 0;
  const { venueTags } = risKind(code, undefined, hasJournal);
  const venue = text(...venueTags);
  const { type, kind } = risKind(code, venue, hasJournal);
  const short = kind === 'journal' ? text('J2', 'JA', 'J1') : undefined;
  const { date, losses } = risDate(values);
  return {
    source: 'ris',
    sourceId: sourceIdOf(values) ?? `line ${line}`,
    ...{ type, kind, venue, date },
    venueShort: short?.toLowerCase() === venue?.toLowerCase() ? undefined : short,
    title: text('TI', 'T1', 'CT', ...(kind === 'book' ? ['BT', 'T2'] : [])) ?? '',
    language: languageTag(values('LA')[0] ?? ''),
    ...risAuthors(values('AU', 'A1')),
    volume: text('VL'),
    issue: text('IS', ...(kind === 'journal' ? ['CP'] : [])),
    pages: pagesBetween(text('SP'), text('EP')) ?? pagesBetween(text('C7'), undefined),
    abstract: text('AB', 'N2'),
    ...locations(values),
    losses: [...losses, ...otherLosses(values)],
  };
}

function sourceIdOf(values: Values): string | undefined {
  const [doi] = values('DO').flatMap((value) => doiIn(value) ?? []);
  return values('ID')[0] ?? doi ?? values('AN')[0];
}

function locations(
  values: Values,
): Pick<DescribedWork, 'dois' | 'arxivIds' | 'addresses' | 'files' | 'notes'> {
  const notes = values('N1', 'AN', 'M1', 'M3');
  const files = values('L1', 'L2').flatMap((value) => value.split(/\s+(?=[a-z-]+:\/\/)/));
  return {
    dois: [
      ...values('DO'),
      ...notes.flatMap((note) => (/^\S+$/.test(note) ? (doiIn(note) ?? []) : [])),
    ],
    arxivIds: [],
    addresses: [
      ...values('UR', 'LK').flatMap((value) => value.split(/\s*;\s*(?=https?:)|\s+(?=https?:)/)),
      ...files.filter((file) => !isFile(file)),
    ],
    files: files.filter(isFile),
    notes,
  };
}

/** L1 is for files and L2 for full texts, but programs put pages of publishers there too. */
function isFile(address: string): boolean {
  return !/^https?:/i.test(address) || /\.pdf(?:$|[?#])/i.test(address);
}

/** The most precise date of the publication. */
function risDate(values: Values): { readonly date?: string | undefined; readonly losses: Loss[] } {
  const written = values('PY', 'Y1', 'DA');
  const read = written.map((value) => ({ value, date: writtenDate(value) }));
  const [first, ...others] = read.flatMap(({ date }) => date ?? []);
  const precise = others.reduce(
    (best, date) => (best !== undefined && date.startsWith(best) ? date : best),
    first,
  );
  return {
    date: precise,
    losses: read.flatMap(({ value, date }) =>
      date === undefined && !/^\/*$/.test(value) && !isDayOnly(value)
        ? [lossOf('date', 'notADate', value)]
        : [],
    ),
  };
}

/** Web of Science and others have the day of a year that stands under another tag. */
function isDayOnly(value: string): boolean {
  return (
    /^(?:\p{L}{3,}\.?(?:\s+\d{1,2})?|\d{1,2}\s+\p{L}{3,})$/u.test(value) &&
    !/press|appear|date/i.test(value)
  );
}

function otherLosses(values: Values): Loss[] {
  const keywords = values('KW').join('; ');
  const editors = values('A2', 'ED', 'A3').join('; ');
  return [
    ...(keywords ? [lossOf('topics', 'noField', keywords)] : []),
    ...(editors ? [lossOf('editors', 'noField', editors)] : []),
    ...values('TT').map((title) => lossOf('title', 'noField', title)),
  ];
}
