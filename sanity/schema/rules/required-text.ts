import type { StringRule } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { matches } from './format.ts';
import { isFilled } from './is-filled.ts';

/** A rule: the text is present and has visible characters. */
export function requiredText(language: Language): (rule: StringRule) => StringRule {
  const isNotBlank = matches(isFilled, 'blank', language);
  // `required` already complains about an empty text.
  return (rule) => rule.required().custom((text) => (text === '' ? true : isNotBlank(text)));
}
