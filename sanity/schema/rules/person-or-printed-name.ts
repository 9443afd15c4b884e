import type { Language } from '../../../lib/i18n/languages.ts';
import type { ValidationResult } from './format.ts';
import { isFilled } from './is-filled.ts';
import { isRecord } from './is-record.ts';
import { validationWords } from './words.ts';

/**
 * A rule for the person of an authorship: there is one, or else a printed name. A paper of a thousand authors names
 * most of them only.
 */
export function personOrPrintedName(
  language: Language,
): (person: unknown, context: { parent?: unknown }) => ValidationResult {
  return (person, { parent }) => {
    if (isRecord(person) && typeof person._ref === 'string') return true;
    const printed = isRecord(parent) ? parent.printedName : undefined;
    return typeof printed === 'string' && isFilled(printed)
      ? true
      : validationWords.noPerson[language];
  };
}
