import type { StudioLanguage } from '../../schema/labels/label';

/** What an input of ours says, in each language an editor works in. */
export type InputWords = Readonly<Record<StudioLanguage, string>>;

/** Words of the fields that are written in French and in English. */
export const localisedWords = {
  /** What is missing but may be: the page then shows the other language. */
  missing: {
    french: {
      fr: 'Le français manque : le site montre l’anglais.',
      en: 'The French is missing: the site shows the English.',
    },
    english: {
      fr: 'L’anglais manque : le site montre le français.',
      en: 'The English is missing: the site shows the French.',
    },
  },
  /** What has to be there before the document can be published. */
  toFillIn: {
    french: { fr: 'À remplir en français.', en: 'To be filled in, in French.' },
    english: { fr: 'À remplir en anglais.', en: 'To be filled in, in English.' },
  },
  write: {
    french: { fr: 'Écrire en français', en: 'Write in French' },
    english: { fr: 'Écrire en anglais', en: 'Write in English' },
  },
  otherLanguage: {
    fr: 'Cette langue n’est pas de celles du site, ou elle est là deux fois : ce texte n’est montré nulle part.',
    en: 'The site does not have this language, or it is there twice: this text is shown nowhere.',
  },
  remove: { fr: 'Supprimer', en: 'Remove' },
} as const;

/** Words of the fields that an address can be pasted into: what was made of it. */
export const identifierWords = {
  doi: { fr: 'Seul le DOI a été gardé.', en: 'Only the DOI was kept.' },
  arxivId: {
    fr: 'Seul l’identifiant arXiv a été gardé, sans numéro de version.',
    en: 'Only the arXiv identifier was kept, without a version number.',
  },
  orcid: {
    fr: 'Seul l’identifiant ORCID a été gardé, en groupes de quatre.',
    en: 'Only the ORCID iD was kept, in groups of four.',
  },
  ror: {
    fr: 'L’identifiant ROR a été mis en entier.',
    en: 'The ROR identifier was written in full.',
  },
  url: {
    fr: 'L’adresse a été complétée ou débarrassée de ce qui l’entourait.',
    en: 'The address was completed, or what was around it was removed.',
  },
  written: {
    fr: (text: string) => `Ce qui était écrit : ${text}`,
    en: (text: string) => `What was written: ${text}`,
  },
} as const;

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
  publishNamed: {
    fr: (name: string) => `Publier ${name}`,
    en: (name: string) => `Publish ${name}`,
  },
} as const;

/** Why a file is refused as a portrait, and what to do. */
export const portraitWords = {
  type: {
    fr: (file: string) =>
      `« ${file} » n’est pas une image JPEG, PNG, WebP ou AVIF : enregistrez-la dans un de ces formats.`,
    en: (file: string) =>
      `“${file}” is not a JPEG, PNG, WebP or AVIF image: save it in one of these formats.`,
  },
  size: {
    fr: (file: string) =>
      `« ${file} » dépasse 20 Mo : réduisez l’image, 2000 pixels de large suffisent.`,
    en: (file: string) =>
      `“${file}” is larger than 20 MB: make the image smaller, 2000 pixels wide is enough.`,
  },
  empty: {
    fr: (file: string) => `« ${file} » est vide : choisissez un autre fichier.`,
    en: (file: string) => `“${file}” is empty: choose another file.`,
  },
} as const;
