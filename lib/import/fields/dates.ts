import { isPartialDate } from '../../domain/index.ts';
import type { LossList } from './loss-list.ts';

/**
 * Dates as precise as the source says. A month or a day that is zero, null or missing is not said. A year outside
 * of these is another calendar or an error: 2549 is the Buddhist year of 2006, and is not converted by guessing.
 */
const firstYear = 1450;
const lastYear = 2100;

/** A year, a month, a day, each maybe missing. */
export interface DateParts {
  readonly year?: unknown;
  readonly month?: unknown;
  readonly day?: unknown;
}

/**
 * A date of its parts. A month that is none costs the month and the day, a day that is none the day; what is left
 * was said. Either is a loss.
 *
 * @param said what the loss shows
 */
export function dateOfParts(
  { year, month, day }: DateParts,
  { losses, said }: { losses: LossList; said: unknown },
): string | undefined {
  const yearNumber = numberOf(year);
  if (yearNumber === undefined || yearNumber < firstYear || yearNumber > lastYear) {
    losses.add('date', 'notADate', said);
    return undefined;
  }
  const [yearText, monthText, dayText] = [String(yearNumber), twoDigits(month), twoDigits(day)];
  if (monthText === undefined) return yearText;
  const candidates = dayText === undefined ? [] : [`${yearText}-${monthText}-${dayText}`];
  const all = [...candidates, `${yearText}-${monthText}`, yearText];
  const date = all.find(isPartialDate);
  if (date !== all[0]) losses.add('date', 'notADate', said);
  return date;
}

/** CSL's and Crossref's `date-parts`: `[[2009, 8, 14]]`, `[[null]]`, `[[]]`. A missing one is undefined without a loss. */
export function dateOfDateParts(parts: unknown, losses: LossList): string | undefined {
  if (parts == null) return undefined;
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const [year, month, day]: unknown[] = Array.isArray(first) ? first : [];
  return dateOfParts({ year, month, day }, { losses, said: parts });
}

/**
 * A date in a text: ISO 8601, with a time or without. A range is no date of publication, unless its beginning is
 * in the year that the source gives elsewhere.
 */
export function dateOfText(
  text: string,
  { losses, year }: { losses: LossList; year?: string | undefined },
): string | undefined {
  const said = text.trim();
  const [from = '', ...rest] = said.split(/\s*\/\s*/);
  const isRange = rest.length > 0;
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{1,2}:.*)?$/.exec(from);
  if (parts === null || (isRange && parts[1] !== year)) {
    losses.add('date', 'notADate', said);
    return undefined;
  }
  return dateOfParts({ year: parts[1], month: parts[2], day: parts[3] }, { losses, said });
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : undefined;
}

/** Undefined for what is not said: null, nothing, zero. Anything else is kept, for the calendar to judge. */
function twoDigits(value: unknown): string | undefined {
  if (value == null || value === '') return undefined;
  const number = numberOf(value);
  if (number === 0) return undefined;
  return number === undefined ? '??' : String(number).padStart(2, '0');
}
