import { messages } from '../labels/messages.ts';
import type { StudioLanguage } from '../labels/label.ts';

/** What a validation rule answers: fine, or what is wrong. */
export type Verdict = true | string;

/** The sentence that tells an editor what is wrong. */
export function messageIn(key: keyof typeof messages, language: StudioLanguage): string {
  return messages[key][language][0];
}

/**
 * A rule for `rule.custom()`: an empty field is fine (`required` is another rule), anything else
 * has to pass the check.
 */
export function formatted(
  check: (text: string) => boolean,
  key: keyof typeof messages,
  language: StudioLanguage,
): (value: unknown) => Verdict {
  return (value) => {
    if (value === undefined || value === null) return true;
    return typeof value === 'string' && check(value) ? true : messageIn(key, language);
  };
}

/** Whether there is something to see in a text. */
export function isFilled(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}
