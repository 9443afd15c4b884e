import type { StudioLanguage } from '../../schema/labels/label';

/** What is said before the Studio is there. */
export const openingWords = {
  opening: { fr: 'Ouverture du studio…', en: 'Opening the Studio…' },
  needsScripts: {
    fr: 'Le studio a besoin de JavaScript, qui est désactivé dans ce navigateur.',
    en: 'The Studio needs JavaScript, which is turned off in this browser.',
  },
} as const satisfies Record<string, Readonly<Record<StudioLanguage, string>>>;
