import type { Words } from '../../i18n/translated.ts';

/** Words of the loading screen. */
export const loadingWords = {
  loading: { fr: 'Ouverture du studio…', en: 'LoadingScreen the Studio…' },
  needsScripts: {
    fr: 'Le studio a besoin de JavaScript, qui est désactivé dans ce navigateur.',
    en: 'The Studio needs JavaScript, which is turned off in this browser.',
  },
} as const satisfies Words;
