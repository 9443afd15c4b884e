import { z } from 'zod';

import { filledInBothLanguages } from '../rules/both-languages.ts';
import { contentLanguages } from '../../../lib/domain/vocabulary.ts';
import { biography } from './biography.ts';
import { key, keyedList } from './document.ts';

const language = z
  .string()
  .refine((code) => contentLanguages.some((known) => known === code), 'not a content language');

/** A localised text as `sanity-plugin-internationalized-array` 5 stores it. */
function localised<Type extends string, Value extends z.ZodType>(type: Type, value: Value) {
  return keyedList(
    z.strictObject({ _key: key, _type: z.literal(type), language, value: value.optional() }),
  ).refine(
    (entries) => new Set(entries.map((entry) => entry.language)).size === entries.length,
    'the same language twice',
  );
}

export const localisedString = localised('internationalizedArrayStringValue', z.string());
export const localisedText = localised('internationalizedArrayTextValue', z.string());
export const localisedBiography = localised('internationalizedArrayBiographyValue', biography);

const complete = filledInBothLanguages('en');

/** A localised text that has something to see in it in both languages. */
export const bilingualString = localisedString.refine(
  (entries) => complete(entries) === true,
  'not in both languages',
);

export type LocalisedString = z.infer<typeof localisedString>;
export type LocalisedText = z.infer<typeof localisedText>;
export type LocalisedBiography = z.infer<typeof localisedBiography>;
