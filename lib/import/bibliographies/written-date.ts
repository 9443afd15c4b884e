import { isPartialDate } from '../../domain/index.ts';
import { monthNumber } from './month-numbers.ts';

/** Years that far ahead are of another calendar, or a placeholder. */
const maxYearsAhead = 5;

/**
 * A date as people and programs write it, as precise as it is: `2020-05-12`, `2020/05/12/`, `12 May 2020`, `May 2020`,
 * `2020 MAY-JUN`. Of a range its start; of a season its year.
 *
 * @returns a year, a month or a day; undefined for what is no date: `in press`, `0000`
 */
export function writtenDate(text: string): string | undefined {
  const line = text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replaceAll(/[~?%]+$/g, '');
  // Of an interval without a start, only the end is known.
  if (/^(?:\.\.)?\//.test(line)) return undefined;
  return dateOfNumbers(line) ?? dateOfWords(line);
}

/** A day of the calendar or less, from its parts; what is no month or no day is left out with what follows. */
export function dateOfParts(
  year: number | undefined,
  month?: number | undefined,
  day?: number | undefined,
): string | undefined {
  if (year === undefined || !isPlausible(year)) return undefined;
  const parts = [
    String(year),
    ...[month, day].map((part) => part && String(part).padStart(2, '0')),
  ];
  const dates = [3, 2, 1].map((count) => parts.slice(0, count));
  return dates
    .filter((date) => date.every(Boolean))
    .map((date) => date.join('-'))
    .find(isPartialDate);
}

function isPlausible(year: number): boolean {
  return year >= 1000 && year <= new Date().getUTCFullYear() + maxYearsAhead;
}

/** ISO 8601 and EDTF, also an interval, and the dates of RIS: `YYYY/MM/DD/other`. */
function dateOfNumbers(line: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:-(\d\d?|[XUu]{2})(?:-(\d\d?|[XUu]{2}))?(?:T.*)?)?(?:\/(?:\d{4}.*|\.\.|open)?)?$/.exec(
      line,
    ) ??
    /^(\d{4})\/(\d\d?)?(?:\/(\d\d?)?(?:\/.*)?)?$/.exec(line) ??
    [];
  if (year === undefined) return undefined;
  return dateOfParts(Number(year), numberOf(month), numberOf(day));
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A year among words; the first month beside it, and the day beside that. */
function dateOfWords(line: string): string | undefined {
  const years = [...line.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => year);
  const [year] = years;
  // Two years are a range when nothing else stands there, and no date otherwise.
  if (year === undefined || (new Set(years).size > 1 && !/^\d{4}\s*[–—-]+\s*\d{4}$/.test(line)))
    return undefined;
  return dateOfParts(Number(year), ...monthAndDay(line.replace(year, ' ')));
}

/** The month and the day in "May", "12 May", "May 12–14", "MAY-JUN". */
export function monthAndDay(text: string): [month?: number, day?: number] {
  const word = /\p{L}{3,}/u.exec(text);
  const month = word === null ? undefined : monthNumber(word[0]);
  if (word === null || month === undefined) return [];
  const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?\s*$/.exec(text.slice(0, word.index))?.[1];
  const after = /^\.?\s*(\d{1,2})(?!\d)/.exec(text.slice(word.index + word[0].length))?.[1];
  const day = before ?? after;
  return day === undefined ? [month] : [month, Number(day)];
}
