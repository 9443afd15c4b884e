import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { localisedTextWire, missing, phraseOf, type Phrase } from './phrase.ts';
import { asPublished, nowhere, type Showing, type Spot } from './spot.ts';
import { filledString, optional, required } from './wire.ts';

/** Of the references in a list. */
export const institutionFields = /* groq */ `_key, ...@->{_id, name, shortName}`;

export const institutionWire = z.object({
  _key: z.string().optional().catch(undefined),
  _id: required(z.string()),
  name: localisedTextWire,
  shortName: optional(filledString, 'shortName'),
});

/**
 * The name people use for an institution ("McGill"), or else its whole name.
 *
 * @param list the spot of the list that refers to it: that is where another one is chosen
 */
export function institutionName(
  { _key, _id, shortName, name }: z.output<typeof institutionWire>,
  language: Language,
  list: Spot = nowhere,
  { isDraft }: Showing = asPublished,
): Phrase[] {
  const { mark } = list.item(_key);
  if (shortName) return [{ text: shortName, ...mark }];
  const whole = phraseOf(name, language);
  if (whole) return [{ ...whole, ...mark }];
  return isDraft ? [{ ...missing(_id === undefined ? 'institution' : 'name'), ...mark }] : [];
}
