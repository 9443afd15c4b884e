import type { Language } from '../../../lib/i18n/languages.ts';
import type { ValidationResult } from './format.ts';
import { isRecord } from './is-record.ts';
import { validationWords } from './words.ts';

/** A rule for the end of a period: it is not before the start beside it, a date (`2025-07-13`) or a year. */
export function endNotBeforeStart(
  language: Language,
  startField = 'startDate',
): (end: unknown, context: { parent?: unknown }) => ValidationResult {
  return (end, { parent }) => {
    const start = isRecord(parent) ? parent[startField] : undefined;
    const areDates = typeof end === 'string' && typeof start === 'string';
    const areYears = typeof end === 'number' && typeof start === 'number';
    if (!areDates && !areYears) return true;
    return end >= start ? true : validationWords.endBeforeStart[language];
  };
}
