import type { Words } from '../../i18n/translated.ts';

/** Titles of the lists of documents, and of the new documents that they offer. */
export const structureWords = {
  content: { fr: 'Contenu', en: 'Content' },
  people: { fr: 'Personnes', en: 'People' },
  everyone: { fr: 'Toutes les personnes', en: 'Everyone' },
  members: { fr: 'Membres', en: 'Members' },
  alumni: { fr: 'Anciennes et anciens membres', en: 'Alumni' },
  coauthors: { fr: 'Coauteurs et coautrices', en: 'Coauthors' },
  works: { fr: 'Publications', en: 'Works' },
  allWorks: { fr: 'Toutes les publications', en: 'All works' },
  byYear: { fr: 'Par année', en: 'By year' },
  undated: { fr: 'Sans date', en: 'Undated' },
  byType: { fr: 'Par genre', en: 'By type' },
  drafts: { fr: 'Brouillons', en: 'Drafts' },
  withoutDoi: { fr: 'Sans DOI', en: 'Missing a DOI' },
  halfTranslated: { fr: 'Une langue manque', en: 'Missing one language' },
  topics: { fr: 'Sujets', en: 'Topics' },
  institutions: { fr: 'Établissements', en: 'Institutions' },
  settings: { fr: 'Réglages du site', en: 'Site settings' },
  newAlumnus: { fr: 'Ancienne ou ancien membre', en: 'Alumnus or alumna' },
  newWorkOfType: { fr: 'Publication de ce genre', en: 'Work of this type' },
  form: { fr: 'Fiche', en: 'Form' },
  whereUsed: { fr: 'Où c’est utilisé', en: 'Where used' },
} as const satisfies Words;
