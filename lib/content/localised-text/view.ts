import type { Language } from '../../i18n/languages.ts';
import { annotated, type Placeholder } from '../annotation.ts';
import type { FieldPath } from '../view-context.ts';
import type { LocalisedText } from './result.ts';

/**
 * A text as a page shows it. It has a `lang` only when it is not in the language of the page; the
 * element that holds the text then needs that attribute (WCAG 3.1.2).
 */
export interface Phrase {
  readonly text: string;
  readonly lang?: string;
}

interface Entry<T> {
  readonly _key?: string | undefined;
  readonly language: string;
  readonly value?: T | undefined;
}

/** A value in the language of the page, or else in any language that has one. */
export interface Picked<T> {
  readonly value: T;
  readonly lang?: string;
  /** The path of the value. */
  readonly path: FieldPath;
}

/**
 * @param isFilled whether a value counts; a blank text or an empty list does not
 * @param field the path of the whole field
 */
export function pickLanguage<T>(
  entries: readonly Entry<T>[],
  isFilled: (value: T) => boolean,
  { language, field }: { language: Language; field: FieldPath },
): Picked<T> | undefined {
  const usable = entries.flatMap(({ _key, language: of, value }) =>
    value !== undefined && isFilled(value) ? [{ _key, of, value }] : [],
  );
  const chosen = usable.find(({ of }) => of === language) ?? usable[0];
  return (
    chosen && {
      value: chosen.value,
      ...langAttribute(chosen.of, language),
      path: field.item(chosen._key).field('value'),
    }
  );
}

/**
 * A localised text in the language of the page, or else in another, marked as such.
 *
 * @param field the path of the whole field
 */
export function phraseOf(
  entries: LocalisedText,
  language: Language,
  field: FieldPath,
): Phrase | undefined {
  const picked = pickLanguage(entries, (text) => text !== '', { language, field });
  if (!picked) return undefined;
  const { value, path, ...lang } = picked;
  return path.annotate({ text: value, ...lang });
}

/** A text whose language is known, marked when it is not the language of the page. */
export function phraseIn(text: string, textLanguage: string, language: Language): Phrase {
  return { text, ...langAttribute(textLanguage, language) };
}

/** Stands in for a text that a draft lacks. */
export function placeholderPhrase(placeholder: Placeholder): Phrase {
  return annotated({ text: '' }, { placeholder });
}

function langAttribute(of: string, page: Language): { lang?: string } {
  return of === page ? {} : { lang: of };
}
