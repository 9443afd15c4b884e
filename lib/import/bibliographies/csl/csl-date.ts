import type { Loss } from '../../source-record.ts';
import { lossOf } from '../losses.ts';
import { dateOfParts, writtenDate } from '../written-date.ts';
import type { CslDate } from './csl-item.ts';

/** The start of a date of CSL: its parts, or its text. `[[null]]` and `[[]]` are none. */
export function cslDate(written: CslDate | undefined): {
  readonly date?: string | undefined;
  readonly losses: readonly Loss[];
} {
  if (written === undefined) return { losses: [] };
  const { raw, literal, 'date-parts': ranges } = written;
  const [year, month, day] = (ranges?.[0] ?? []).map(numberOf);
  const date =
    dateOfParts(year, month, day) ??
    [raw, literal].flatMap((text) => (text === undefined ? [] : (writtenDate(text) ?? [])))[0];
  return date === undefined
    ? { losses: [lossOf('date', 'notADate', JSON.stringify(written))] }
    : { date, losses: [] };
}

function numberOf(part: number | string | null): number | undefined {
  const number = part === null || part === '' ? Number.NaN : Number(part);
  return Number.isInteger(number) ? number : undefined;
}
