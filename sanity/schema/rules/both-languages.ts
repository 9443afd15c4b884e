import { type Language, languages } from '../../../lib/i18n/languages.ts';
import type { ValidationResult } from './format.ts';
import { isFilled } from './is-filled.ts';
import { isRecord } from './is-record.ts';
import { validationWords } from './words.ts';

/** A rule: the localised text has visible characters in French and in English. */
export function filledInBothLanguages(language: Language): (value: unknown) => ValidationResult {
  return (value) => {
    const entries = Array.isArray(value) ? value.filter(isRecord) : [];
    const complete = languages.every((needed) =>
      entries.some(
        (entry) =>
          entry.language === needed && typeof entry.value === 'string' && isFilled(entry.value),
      ),
    );
    return complete ? true : validationWords.bothLanguages[language];
  };
}

/** The same rule for a field that is required: `required` already complains when it is absent. */
export function writtenInBothLanguages(language: Language): (value: unknown) => ValidationResult {
  const bothLanguages = filledInBothLanguages(language);
  return (value) => (value === undefined ? true : bothLanguages(value));
}
