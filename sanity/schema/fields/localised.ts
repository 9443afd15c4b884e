import { languages } from '../../../lib/i18n/languages.ts';
import { languageNames } from '../../i18n/language-names.ts';

/**
 * The types that `sanity-plugin-internationalized-array` makes for localised text: one array type for
 * each of `localisedFieldTypes`, named for it. The Studio's plugin has to be given the same list.
 */
export const localisedFieldTypes = ['string', 'text', 'biography'] as const;

export const localisedString = 'internationalizedArrayString';
export const localisedText = 'internationalizedArrayText';
export const localisedBiography = 'internationalizedArrayBiography';

/** The languages that content is written in, as the plugin takes them. */
export const localisedLanguages = languages.map((id) => ({ id, title: languageNames[id] }));
