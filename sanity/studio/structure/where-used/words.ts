import type { Words } from '../../../i18n/translated.ts';

/** Titles of the groups of documents that refer to one. */
export const relationWords = {
  author: { fr: 'Publications signées', en: 'Works signed' },
  supervisor: { fr: 'Dirige', en: 'Supervises' },
  member: {
    fr: 'Fiches de coauteur ou de coautrice de la même personne',
    en: 'Coauthor records of this person',
  },
  featured: { fr: 'À la une de', en: 'Featured by' },
  topicOfPerson: { fr: 'Sujet de ces membres', en: 'Topic of these members' },
  topicOfWork: { fr: 'Sujet de ces publications', en: 'Topic of these works' },
  institution: { fr: 'Établissement de', en: 'Institution of' },
  other: { fr: 'Aussi mentionné par', en: 'Also referred to by' },
} as const satisfies Words;

/** Messages of the list of those documents. */
export const whereUsedWords = {
  loading: { fr: 'Recherche des mentions…', en: 'Looking for references…' },
  unused: {
    fr: 'Aucun document ne renvoie à celui-ci.',
    en: 'No document refers to this one.',
  },
  unusedHint: {
    fr: 'Sa suppression ne laisserait aucun renvoi dans le vide.',
    en: 'Deleting it would leave no reference pointing nowhere.',
  },
  showAll: { fr: 'Tout montrer', en: 'Show all' },
  failed: {
    fr: 'Les mentions n’ont pas pu être lues. La liste revient avec la connexion.',
    en: 'The references could not be read. The list comes back with the connection.',
  },
} as const satisfies Words;
