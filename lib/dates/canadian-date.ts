import type { Language } from '../i18n/languages.ts';

/** Canadian usage in both languages: "June 16, 2025", "2:30 p.m."; "16 juin 2025", "14 h 30". */
const regions: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };

/** A date, or a date and a time, in the Canadian form of a language. */
export function formatCanadianDate(
  time: Date,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  const text = new Intl.DateTimeFormat(regions[language], options).format(time);
  // The first of a month is an ordinal in French; CLDR's pattern leaves it a plain number.
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
