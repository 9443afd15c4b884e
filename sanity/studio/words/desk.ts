import type { StudioLanguage } from '../../schema/labels/label';

/** What the desk says, in each language an editor works in. */
export type DeskWords = Readonly<Record<StudioLanguage, string>>;

/** Titles of the desk's lists, and of what can be made new from them. */
export const deskWords = {
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
} as const satisfies Record<string, DeskWords>;

/** Groups of the documents that refer to one: what they say of it. */
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
} as const satisfies Record<string, DeskWords>;

/** What the list of those documents says when there is none, or no answer. */
export const whereUsedWords = {
  loading: { fr: 'Recherche des mentions…', en: 'Looking for references…' },
  nowhere: {
    fr: 'Aucun document ne renvoie à celui-ci.',
    en: 'No document refers to this one.',
  },
  nowhereHint: {
    fr: 'Sa suppression ne laisserait aucun renvoi dans le vide.',
    en: 'Deleting it would leave no reference pointing nowhere.',
  },
  showAll: { fr: 'Tout montrer', en: 'Show all' },
  failed: {
    fr: 'Les mentions n’ont pas pu être lues. La liste revient avec la connexion.',
    en: 'The references could not be read. The list comes back with the connection.',
  },
} as const satisfies Record<string, DeskWords>;

/** Words of the switch between the languages of the Studio. */
export const languageWords = {
  name: { fr: 'Français', en: 'English' },
  short: { fr: 'FR', en: 'EN' },
} as const satisfies Record<string, DeskWords>;
