import type { Words } from '../../../i18n/translated.ts';

/** Words of the fields that are written in French and in English. */
export const localisedWords = {
  otherLanguage: {
    fr: 'Cette langue n’est pas de celles du site, ou elle est là deux fois : ce texte n’est montré nulle part.',
    en: 'The site does not have this language, or it is there twice: this text is shown nowhere.',
  },
  remove: { fr: 'Supprimer', en: 'Remove' },
} as const satisfies Words;

/** By content language: the text is missing, and the page shows the other language. */
export const missingWords = {
  fr: {
    fr: 'Le français manque : le site montre l’anglais.',
    en: 'The French is missing: the site shows the English.',
  },
  en: {
    fr: 'L’anglais manque : le site montre le français.',
    en: 'The English is missing: the site shows the French.',
  },
} as const satisfies Words;

/** By content language: the text has to be written before the document can be published. */
export const requiredWords = {
  fr: { fr: 'À remplir en français.', en: 'To be filled in, in French.' },
  en: { fr: 'À remplir en anglais.', en: 'To be filled in, in English.' },
} as const satisfies Words;

/** By content language: the button that begins a text. */
export const writeWords = {
  fr: { fr: 'Écrire en français', en: 'Write in French' },
  en: { fr: 'Écrire en anglais', en: 'Write in English' },
} as const satisfies Words;
