import type { Translated, Words } from '../../i18n/translated.ts';
import type { MissingPart } from './missing-parts.ts';

/** Words of the panel that shows the entry of a work as the site prints it. */
export const citationWords = {
  title: { fr: 'Ce que le site imprime', en: 'What the site prints' },
  missing: { fr: 'Il manque encore :', en: 'Still missing:' },
  untitled: { fr: '[sans titre]', en: '[no title]' },
} as const satisfies Words;

/** The names of the missing parts, for a list. */
export const missingPartWords: Readonly<Record<MissingPart, Translated>> = {
  title: { fr: 'le titre', en: 'the title' },
  authors: { fr: 'les auteurs et autrices', en: 'the authors' },
  unnamed: { fr: 'le nom d’une personne', en: 'the name of an author' },
  version: { fr: 'une version', en: 'a version' },
  date: { fr: 'la date de la version à citer', en: 'the date of the version to cite' },
  venue: { fr: 'le lieu de publication', en: 'the venue' },
  link: {
    fr: 'un DOI, un identifiant arXiv ou un lien',
    en: 'a DOI, an arXiv identifier or a link',
  },
};
