import type { Language } from '../../lib/i18n/languages.ts';

/** Something in each language that editors work in: a text, or a function that makes one. */
export type Translated<Text = string> = Readonly<Record<Language, Text>>;

/**
 * What a `words.ts` holds: everything that the code beside it says to an editor, by name. A sentence
 * about something is a function of it.
 */
export type Words = Readonly<Record<string, Translated | Translated<(about: never) => string>>>;
