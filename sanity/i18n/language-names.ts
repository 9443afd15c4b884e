import type { Translated } from './translated.ts';

/** The name of each language, in that language. */
export const languageNames: Translated = { fr: 'Français', en: 'English' };
