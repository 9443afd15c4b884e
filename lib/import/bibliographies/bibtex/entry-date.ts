import type { Loss } from '../../source-record.ts';
import { isPlaceholder, lossOf } from '../losses.ts';
import { monthNumber } from '../month-numbers.ts';
import { dateOfParts, monthAndDay, writtenDate } from '../written-date.ts';
import type { ParsedEntry } from './parsed-entry.ts';
import { wholeText } from './value-text.ts';

/** The date of an entry: BibLaTeX's `date`, or `year` with `month` and `day`. What of it is no date is lost. */
export function entryDate({ text, entry }: ParsedEntry): {
  readonly date?: string | undefined;
  readonly losses: readonly Loss[];
} {
  const whole = text('date');
  const fromWhole = whole === undefined ? undefined : writtenDate(whole);
  const lostDate = whole !== undefined && fromWhole === undefined ? [notADate(whole)] : [];
  // The parser makes a number of a year.
  const year = wholeText(entry.fields.get('year')) ?? text('year');
  if (fromWhole !== undefined || year === undefined) return { date: fromWhole, losses: lostDate };
  const start = writtenYear(year);
  if (start === undefined) return { losses: [...lostDate, notADate(year)] };
  if (start.length > 4) return { date: start, losses: lostDate };
  const month = text('month');
  const [monthOfYear, day] = month === undefined ? [] : monthParts(month);
  const dayOfMonth = day ?? dayNumber(text('day'));
  const date = dateOfParts(Number(start), monthOfYear, dayOfMonth);
  const isLost = month !== undefined && monthOfYear === undefined;
  return { date, losses: isLost ? [...lostDate, notADate(month)] : lostDate };
}

/** A year with a letter, in brackets, or the first of two: `1990a`, `[1990]`, `2010/11`. */
function writtenYear(text: string): string | undefined {
  const year = /^\D*(\d{4})(?:[a-z]|\/\d\d|[-–]\d\d(?:\d\d)?)?\W*$/u.exec(text)?.[1];
  return year === undefined ? writtenDate(text) : dateOfParts(Number(year));
}

/** "5", "May", "12 May", "May–June"; the parser makes numbers of macros. */
function monthParts(text: string): [month?: number, day?: number] {
  // A day and a macro: `"12~" # mar`.
  const [, day, macro] = /^(\d{1,2})[\s.]+(0\d|1[0-2])$/.exec(text) ?? [];
  if (macro !== undefined) return [Number(macro), Number(day)];
  const [, first = text] = /^(\d+)[^\p{L}\d][^\p{L}]*$/u.exec(text) ?? [];
  const month = monthNumber(first);
  return month === undefined ? monthAndDay(text) : [month];
}

function dayNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

function notADate(value: string): Loss {
  return lossOf(
    'date',
    isPlaceholder(value) && !/n\.?\s?d/i.test(value) ? 'placeholder' : 'notADate',
    value,
  );
}
