import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { type Marked, nowhere, type Spot } from './spot.ts';
import { listOf, optional } from './wire.ts';

/**
 * A text as a page shows it. `lang` is there only when the text is not in the language of the
 * page, and then belongs on the element that holds it (WCAG 3.1.2).
 */
export interface Phrase extends Marked {
  text: string;
  lang?: string;
  /** In a draft: there is no text, and this is what is missing. */
  gap?: Gap;
}

/** What a draft can lack that a page cannot do without, or refer to although it is not there. */
export type Gap =
  'name' | 'address' | 'alt' | 'title' | 'author' | 'supervisor' | 'topic' | 'institution' | 'work';

/** A language as BCP 47 writes it: it ends in a `lang` attribute. */
export const languageCode = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

/** A localised field of the CMS, `value` being of any kind (text, portable text). */
export function localisedWire<S extends z.ZodType>(value: S, field: string) {
  return listOf(
    z.object({
      _key: z.string().optional().catch(undefined),
      language: languageCode,
      value: optional(value, field),
    }),
    `${field} in one language`,
  );
}

/** A localised text: blank in a language is the same as missing in it. */
export const localisedTextWire = localisedWire(z.string().trim(), 'localised text');
export type LocalisedText = z.output<typeof localisedTextWire>;

/**
 * The value in the language of the page, or else in any language that has one.
 *
 * @param filled whether a value counts; a blank text or an empty list does not
 */
export function pickLanguage<T>(
  entries: readonly { _key?: string | undefined; language: string; value?: T | undefined }[],
  language: Language,
  filled: (value: T) => boolean,
  spot: Spot = nowhere,
): ({ value: T; lang?: string } & Marked) | undefined {
  const usable = entries.flatMap((entry) =>
    entry.value !== undefined && filled(entry.value)
      ? [{ key: entry._key, language: entry.language, value: entry.value }]
      : [],
  );
  const chosen = usable.find((entry) => entry.language === language) ?? usable[0];
  return (
    chosen && {
      value: chosen.value,
      ...langAttribute(chosen.language, language),
      ...spot.item(chosen.key).field('value').mark,
    }
  );
}

/**
 * A localised text in the language of the page, or else in another, marked as such.
 *
 * @param spot of the whole field
 */
export function phraseOf(
  entries: LocalisedText,
  language: Language,
  spot: Spot = nowhere,
): Phrase | undefined {
  const picked = pickLanguage(entries, language, (text) => text !== '', spot);
  if (!picked) return undefined;
  const { value, ...more } = picked;
  return { text: value, ...more };
}

/** A text whose language is known, marked when it is not the language of the page. */
export function phraseIn(text: string, textLanguage: string, language: Language): Phrase {
  return { text, ...langAttribute(textLanguage, language) };
}

/** What stands where a draft has no text. */
export function missing(gap: Gap): Phrase {
  return { text: '', gap };
}

function langAttribute(of: string, page: Language): { lang?: string } {
  return of === page ? {} : { lang: of };
}
