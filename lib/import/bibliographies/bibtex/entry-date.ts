import type { Loss } from '../../source-record.ts';
import { isPlaceholder, lossOf } from '../losses.ts';
import { monthNumber } from '../month-numbers.ts';
import { dateOfParts, monthAndDay, writtenDate } from '../written-date.ts';
import type { ParsedEntry } from './parsed-entry.ts';

/** The date of an entry: BibLaTeX's `date`, or `year` with `month` and `day`. What of it is no date is lost. */
export function entryDate({ text }: ParsedEntry): {
  readonly date?: string | undefined;
  readonly losses: readonly Loss[];
} {
  const whole = text('date');
  const fromWhole = whole === undefined ? undefined : writtenDate(whole);
  const lostDate = whole !== undefined && fromWhole === undefined ? [notADate(whole)] : [];
  const year = text('year');
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

/** "5", "May", "12 May", "May–June", or numbers of a range that the parser made of two macros. */
function monthParts(text: string): [month?: number, day?: number] {
  const first = /^\d+/.exec(text)?.[0];
  const month =
    monthNumber(text) ??
    (first === undefined || /\p{L}/u.test(text) ? undefined : monthNumber(first));
  if (month !== undefined) return [month];
  // A macro and a day: `"12~" # mar`.
  const [, day, number] = /^(\d{1,2})[\s.]+(0\d|1[0-2])$/.exec(text) ?? [];
  return number === undefined ? monthAndDay(text) : [Number(number), Number(day)];
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
