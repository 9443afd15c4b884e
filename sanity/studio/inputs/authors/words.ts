import type { Words } from '../../../i18n/translated.ts';

/** Words of the list of authors. */
export const authorWords = {
  add: {
    fr: 'Ajouter un auteur ou une autrice : membre, coauteur, coautrice',
    en: 'Add an author: a member or a coauthor',
  },
  create: {
    fr: (name: string) => `Créer la fiche de « ${name} », hors de l’institut`,
    en: (name: string) => `Create “${name}”, a coauthor outside the institute`,
  },
  researcher: { fr: 'Membre', en: 'Member' },
  coauthor: { fr: 'Hors de l’institut', en: 'Outside the institute' },
  listed: { fr: 'Déjà dans la liste', en: 'Already in the list' },
  draft: { fr: 'Pas encore publié', en: 'Not published yet' },
  failed: {
    fr: 'Les noms n’ont pas pu être lus. Revenez dans ce champ pour réessayer.',
    en: 'The names could not be read. Come back to this field to try again.',
  },
  notCreated: {
    fr: (name: string) => `La fiche de « ${name} » n’a pas été créée.`,
    en: (name: string) => `“${name}” was not created.`,
  },
  unpublished: {
    fr: 'À publier d’abord : sans cela, la page de l’œuvre ne nommerait pas ces personnes.',
    en: 'To be published first: without it, the page of the work would not name these people.',
  },
  gone: { fr: 'Cette fiche n’existe plus.', en: 'This document no longer exists.' },
  open: { fr: 'Ouvrir', en: 'Open' },
  openNamed: {
    fr: (name: string) => `Ouvrir ${name}`,
    en: (name: string) => `Open ${name}`,
  },
  publish: { fr: 'Publier', en: 'Publish' },
  publishAll: {
    fr: (count: number) => `Publier les ${count}`,
    en: (count: number) => `Publish all ${count}`,
  },
  publishNamed: {
    fr: (name: string) => `Publier ${name}`,
    en: (name: string) => `Publish ${name}`,
  },
} as const satisfies Words;
