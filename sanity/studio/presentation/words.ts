import type { IndexPage } from '../../../lib/pages/registry.ts';
import type { Translated, Words } from '../../i18n/translated.ts';

/** Words of the previews. */
export const presentationWords = {
  title: { fr: 'Aperçu', en: 'Preview' },
  everyPage: { fr: 'Affiché sur toutes les pages', en: 'Shown on every page' },
  noPage: {
    fr: 'Aucune page ne l’affiche encore.',
    en: 'No page shows it yet.',
  },
  noAddress: {
    fr: 'Donnez une adresse à cette fiche : elle aura alors sa page.',
    en: 'Give this document an address: it will then have its page.',
  },
  onPages: {
    fr: (count: number) => (count > 1 ? `Affiché sur ${count} pages` : 'Affiché sur une page'),
    en: (count: number) => (count > 1 ? `Shown on ${count} pages` : 'Shown on one page'),
  },
} as const satisfies Words;

/** The titles of the index pages. */
export const indexPageTitles: Readonly<Record<IndexPage, Translated>> = {
  directory: { fr: 'Répertoire', en: 'Directory' },
  publications: { fr: 'Publications', en: 'Publications' },
  topics: { fr: 'Sujets', en: 'Topics' },
  search: { fr: 'Recherche', en: 'Search' },
};
