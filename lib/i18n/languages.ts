/** The languages of every page; `fr` is the default. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'fr';

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

export function otherLanguage(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}
