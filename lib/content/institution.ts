import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { localisedTextWire, phraseOf, type Phrase } from './phrase.ts';
import { filledString, optional } from './wire.ts';

export const institutionFields = /* groq */ `_id, name, shortName`;

export const institutionWire = z.object({
  _id: z.string(),
  name: localisedTextWire,
  shortName: optional(filledString, 'shortName'),
});

/** The name people use for an institution ("McGill"), or else its whole name. */
export function institutionName(
  institution: z.output<typeof institutionWire>,
  language: Language,
): Phrase[] {
  if (institution.shortName) return [{ text: institution.shortName }];
  const name = phraseOf(institution.name, language);
  return name ? [name] : [];
}
