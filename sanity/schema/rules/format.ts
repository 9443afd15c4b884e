import type { Language } from '../../../lib/i18n/languages.ts';
import { validationWords } from './words.ts';

/** The result of a custom validation rule: valid, or the message. */
export type ValidationResult = true | string;

/**
 * A rule for `rule.custom()`: an empty field is valid (`required` is another rule), anything else has
 * to pass the check.
 *
 * @param word the message for a value that fails the check
 */
export function matches(
  check: (text: string) => boolean,
  word: keyof typeof validationWords,
  language: Language,
): (value: unknown) => ValidationResult {
  return (value) => {
    if (value === undefined || value === null) return true;
    return typeof value === 'string' && check(value) ? true : validationWords[word][language];
  };
}
