import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { listOf, optional } from './wire.ts';

/**
 * A text as a page shows it. `lang` is there only when the text is not in the language of the
 * page, and then belongs on the element that holds it (WCAG 3.1.2).
 */
export interface Phrase {
  text: string;
  lang?: string;
}

/** A language as BCP 47 writes it: it ends in a `lang` attribute. */
export const languageCode = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

/** A localised field of the CMS, `value` being of any kind (text, portable text). */
export function localisedWire<S extends z.ZodType>(value: S, field: string) {
  return listOf(
    z.object({ language: languageCode, value: optional(value, field) }),
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
  entries: readonly { language: string; value?: T | undefined }[],
  language: Language,
  filled: (value: T) => boolean,
): { value: T; lang?: string } | undefined {
  const usable = entries.flatMap((entry) =>
    entry.value !== undefined && filled(entry.value)
      ? [{ language: entry.language, value: entry.value }]
      : [],
  );
  const chosen = usable.find((entry) => entry.language === language) ?? usable[0];
  return chosen && { value: chosen.value, ...langAttribute(chosen.language, language) };
}

/** A localised text in the language of the page, or else in another, marked as such. */
export function phraseOf(entries: LocalisedText, language: Language): Phrase | undefined {
  const picked = pickLanguage(entries, language, (text) => text !== '');
  return picked && withLang(picked.value, picked.lang);
}

/** A text whose language is known, marked when it is not the language of the page. */
export function phraseIn(text: string, textLanguage: string, language: Language): Phrase {
  return withLang(text, langAttribute(textLanguage, language).lang);
}

function langAttribute(of: string, page: Language): { lang?: string } {
  return of === page ? {} : { lang: of };
}

function withLang(text: string, lang: string | undefined): Phrase {
  return lang === undefined ? { text } : { text, lang };
}
