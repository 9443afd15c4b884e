import type { Language } from '../../lib/i18n/languages.ts';
import type { Translated } from '../i18n/translated.ts';

/**
 * What an editor reads about a type or a field: a title and, where it is not enough, a description.
 */
export type Label =
  Translated<readonly [title: string]> | Translated<readonly [title: string, description: string]>;

/**
 * Picks labels in one language, ready to be spread into `defineType` or `defineField`. Studio has no
 * translation of schema titles, so the schema is made once per language.
 */
export function labelIn(
  language: Language,
): (label: Label) => { title: string; description?: string } {
  return (label) => {
    const [title, description] = label[language];
    return description === undefined ? { title } : { title, description };
  };
}

/** The values of a closed list with their titles, for `options.list`. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  titles: Readonly<Record<Value, Translated>>,
  language: Language,
): { value: Value; title: string }[] {
  return values.map((value) => ({ value, title: titles[value][language] }));
}
