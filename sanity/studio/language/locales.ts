import type { LocaleDefinition } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { languageNames } from '../../i18n/language-names.ts';

/** The locale of the Studio for each language that editors work in: Canadian, for dates and times. */
export const localeOf: Readonly<Record<Language, string>> = { fr: 'fr-CA', en: 'en-CA' };

/** The locale that Sanity's French package is made for. */
const packagedFrench = 'fr-FR';

/** In Canada the week begins on Sunday. */
const weekInfo: LocaleDefinition['weekInfo'] = { firstDay: 7, minimalDays: 1, weekend: [6, 7] };

/**
 * For `i18n.locales` of the workspace: the given locales, with those of Canada. The French texts are those
 * of the package; the English ones are those of `en-US`, to which the Studio falls back. French is the
 * last one, in which the Studio starts.
 */
export function canadianLocales(given: LocaleDefinition[]): LocaleDefinition[] {
  const french = given.filter(({ id }) => id === packagedFrench);
  return [
    ...given.filter(({ id }) => id !== packagedFrench),
    { id: localeOf.en, title: languageNames.en, weekInfo },
    ...french.map((locale) => ({ ...locale, id: localeOf.fr, weekInfo })),
  ];
}

/** The language of a Studio locale: French, or else English. */
export function languageOfLocale(id: string): Language {
  return id.startsWith('fr') ? 'fr' : 'en';
}
