import type { Language } from '../../../lib/i18n/languages.ts';
import type { ValidationResult } from './format.ts';
import { isRecord } from './is-record.ts';
import { validationWords } from './words.ts';

/** A rule for the end of a period: it is not before the `startDate` beside it. */
export function endNotBeforeStart(
  language: Language,
): (end: unknown, context: { parent?: unknown }) => ValidationResult {
  return (end, { parent }) => {
    const start = isRecord(parent) ? parent.startDate : undefined;
    if (typeof end !== 'string' || typeof start !== 'string') return true;
    return end >= start ? true : validationWords.endBeforeStart[language];
  };
}
