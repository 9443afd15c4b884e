import { z } from 'zod';

import { itemKey, list, optional } from '../query-result/fields.ts';

/** A language tag (BCP 47), which pages write into a `lang` attribute. */
export const languageCode = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

/** A localised field of the CMS, with values of any kind (text, portable text). */
export function localised<S extends z.ZodType>(value: S) {
  return list(z.object({ _key: itemKey, language: languageCode, value: optional(value) }));
}

/** A localised text: blank in a language is the same as missing in it. */
export const localisedText = localised(z.string().trim());
export type LocalisedText = z.output<typeof localisedText>;
