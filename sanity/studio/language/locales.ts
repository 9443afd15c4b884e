import type { Language } from '../../../lib/i18n/languages.ts';

/** The locale of Studio's own words for each language that editors work in. */
export const localeOf: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-US' };

/** The language of a Studio locale: French, or else English. */
export function languageOfLocale(id: string): Language {
  return id.startsWith('fr') ? 'fr' : 'en';
}
