import { median } from '../median.ts';

/** Columns of a table: of some milliseconds, those in the middle, those that 19 of 20 are within, and the longest. */
export function times(milliseconds: readonly number[]): Record<string, number> {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  return {
    median: Math.round(median(sorted)),
    p95: Math.round(p95),
    slowest: Math.round(sorted.at(-1) ?? Number.NaN),
  };
}
