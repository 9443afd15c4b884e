import type { StudioLanguage } from '../../schema/labels/label';

/** The locale of Studio's own words for each language that editors work in. */
export const localeOf: Readonly<Record<StudioLanguage, string>> = { fr: 'fr-FR', en: 'en-US' };

/** The language of one of Studio's locales; what is not French is English. */
export function languageOfLocale(id: string): StudioLanguage {
  return id.startsWith('fr') ? 'fr' : 'en';
}
