import type { Translated, Words } from '../../../i18n/translated.ts';

/** The tabs of the tool. */
export const tabWords = {
  label: { fr: 'Importation et doublons', en: 'Import and duplicates' },
  import: { fr: 'Importer', en: 'Import' },
  duplicates: { fr: 'Doublons possibles', en: 'Possible duplicates' },
  counted: {
    fr: (about: { name: string; count: number }) => `${about.name} (${about.count})`,
    en: (about: { name: string; count: number }) => `${about.name} (${about.count})`,
  },
} as const satisfies Words;

/** The list of pairs. */
export const duplicateWords = {
  intro: {
    fr: 'Des documents qui sont peut-être les mêmes. Rien ne change sans vous, et chaque fusion s’annule.',
    en: 'Documents that may be the same. Nothing changes without you, and every merge can be undone.',
  },
  kinds: { fr: 'Montrer', en: 'Show' },
  work: { fr: 'Œuvres', en: 'Works' },
  person: { fr: 'Personnes', en: 'People' },
  noWorks: {
    fr: 'Aucune œuvre ne semble être ici deux fois.',
    en: 'No work seems to be here twice.',
  },
  noPeople: {
    fr: 'Aucune personne ne semble avoir deux fiches.',
    en: 'Nobody seems to have two documents.',
  },
  loading: { fr: 'Recherche de doublons…', en: 'Looking for duplicates…' },
  failed: {
    fr: 'Le contenu ne répond pas. Rien n’est perdu.',
    en: 'The content does not answer. Nothing is lost.',
  },
  retry: { fr: 'Réessayer', en: 'Try again' },
  viewer: {
    fr: 'Votre rôle permet de lire, et non de fusionner.',
    en: 'Your role allows reading, not merging.',
  },
  pages: { fr: 'Pages de la liste', en: 'Pages of the list' },
} as const satisfies Words;

/** One pair. */
export const pairWords = {
  certain: { fr: 'Sûrement la même', en: 'Certainly the same' },
  possible: { fr: 'Peut-être la même', en: 'Maybe the same' },
  because: {
    fr: (reason: string) => `Raison : ${reason}`,
    en: (reason: string) => `Reason: ${reason}`,
  },
  keeps: { fr: 'Laquelle reste ?', en: 'Which one stays?' },
  stays: { fr: 'Celle-ci reste', en: 'This one stays' },
  open: { fr: 'Ouvrir', en: 'Open' },
  openNamed: {
    fr: (title: string) => `Ouvrir « ${title} »`,
    en: (title: string) => `Open “${title}”`,
  },
  merge: { fr: 'Fusionner', en: 'Merge' },
  apart: { fr: 'Garder à part', en: 'Keep apart' },
  differs: { fr: 'différent', en: 'different' },
  nothing: { fr: 'rien', en: 'nothing' },
  untitled: { fr: 'Sans titre', en: 'Untitled' },
  reading: { fr: 'Lecture…', en: 'Reading…' },
  memberStays: {
    fr: 'La fiche de membre reste ; celle de coauteur ou de coautrice y mène désormais.',
    en: 'The member’s document stays; the coauthor’s leads to it from then on.',
  },
} as const satisfies Words;

/** What became of a pair. */
export const outcomeWords = {
  merged: { fr: 'Fusionnées.', en: 'Merged.' },
  mergedIntoDraft: {
    fr: 'Fusionnées. Un brouillon reste à publier.',
    en: 'Merged. A draft remains to be published.',
  },
  apart: { fr: 'Gardées à part.', en: 'Kept apart.' },
  undo: { fr: 'Annuler', en: 'Undo' },
  undoNamed: {
    fr: (about: { kept: string; dropped: string }) =>
      `Annuler la fusion de « ${about.dropped} » dans « ${about.kept} »`,
    en: (about: { kept: string; dropped: string }) =>
      `Undo the merge of “${about.dropped}” into “${about.kept}”`,
  },
  undone: { fr: 'La fusion est annulée.', en: 'The merge is undone.' },
  takenBack: {
    fr: 'La paire est de nouveau proposée.',
    en: 'The pair is suggested again.',
  },
  forgotten: {
    fr: 'Cette fusion ne s’annule plus : elle l’a été, ou elle est trop ancienne.',
    en: 'This merge cannot be undone any more: it was, or it is too old.',
  },
  changedSince: {
    fr: (titles: string) => `Rien n’est annulé, car ceci a changé depuis la fusion : ${titles}.`,
    en: (titles: string) => `Nothing is undone, because this changed since the merge: ${titles}.`,
  },
  changed: {
    fr: 'Rien n’est fusionné : quelqu’un écrivait dans l’un de ces documents. Réessayez.',
    en: 'Nothing is merged: somebody was writing in one of these documents. Try again.',
  },
  gone: {
    fr: 'Rien n’est fusionné : l’un des deux documents n’est plus ici.',
    en: 'Nothing is merged: one of the two documents is not here any more.',
  },
  signOneWork: {
    fr: (titles: string) =>
      `Ces personnes signent ensemble : ${titles}. Ce sont deux personnes, ou l’œuvre en nomme une deux fois : corrigez-la d’abord.`,
    en: (titles: string) =>
      `These people sign together: ${titles}. They are two people, or the work names one twice: correct it first.`,
  },
  memberStays: {
    fr: 'Une fiche de membre ne peut pas disparaître dans une autre : choisissez qu’elle reste.',
    en: 'A member’s document cannot go into another one: choose that it stays.',
  },
  away: {
    fr: 'Rien n’a été changé : le contenu ne répond pas. Réessayez.',
    en: 'Nothing was changed: the content does not answer. Try again.',
  },
} as const satisfies Words;

/** What was decided before. */
export const pastWords = {
  merges: { fr: 'Fusions récentes', en: 'Recent merges' },
  into: {
    fr: (about: { kept: string; dropped: string }) => `« ${about.dropped} » dans « ${about.kept} »`,
    en: (about: { kept: string; dropped: string }) => `“${about.dropped}” into “${about.kept}”`,
  },
  apart: { fr: 'Gardées à part', en: 'Kept apart' },
  and: {
    fr: (about: { one: string; other: string }) => `« ${about.one} » et « ${about.other} »`,
    en: (about: { one: string; other: string }) => `“${about.one}” and “${about.other}”`,
  },
  takeBack: { fr: 'Proposer de nouveau', en: 'Suggest again' },
  takeBackNamed: {
    fr: (pair: string) => `Proposer de nouveau ${pair}`,
    en: (pair: string) => `Suggest again ${pair}`,
  },
} as const satisfies Words;

/** The fields that are compared. */
export const fieldWords = {
  authors: { fr: 'Auteurs et autrices', en: 'Authors' },
  versions: { fr: 'Versions', en: 'Versions' },
  translatedTitle: { fr: 'Titre traduit', en: 'Translated title' },
  abstract: { fr: 'Résumé', en: 'Abstract' },
  type: { fr: 'Genre', en: 'Type' },
  code: { fr: 'Code', en: 'Code' },
  data: { fr: 'Données', en: 'Data' },
  video: { fr: 'Vidéo', en: 'Video' },
  slides: { fr: 'Diapositives', en: 'Slides' },
  award: { fr: 'Prix', en: 'Award' },
  alternateNames: { fr: 'Autres noms', en: 'Other names' },
  kind: { fr: 'Fiche', en: 'Document' },
  orcid: { fr: 'ORCID', en: 'ORCID' },
  affiliation: { fr: 'Affiliation', en: 'Affiliation' },
  url: { fr: 'Site web', en: 'Website' },
  email: { fr: 'Courriel', en: 'E-mail' },
  slug: { fr: 'Adresse', en: 'Address' },
  state: { fr: 'État', en: 'State' },
  citedBy: { fr: 'Mentions', en: 'References' },
} as const satisfies Words;
export type ComparedField = keyof typeof fieldWords;

/** Values that are said in words. */
export const valueWords = {
  published: { fr: 'Publiée', en: 'Published' },
  draft: { fr: 'Brouillon', en: 'Draft' },
  publishedWithDraft: { fr: 'Publiée, avec un brouillon', en: 'Published, with a draft' },
  citedBy: {
    fr: (count: number) =>
      count === 0
        ? 'Mentionnée par aucun document'
        : count === 1
          ? 'Mentionnée par un document'
          : `Mentionnée par ${count} documents`,
    en: (count: number) =>
      count === 0
        ? 'Cited by no document'
        : count === 1
          ? 'Cited by one document'
          : `Cited by ${count} documents`,
  },
  moreAuthors: {
    fr: (count: number) => `et ${count} de plus`,
    en: (count: number) => `and ${count} more`,
  },
  member: { fr: 'Membre', en: 'Member' },
  coauthor: { fr: 'Coauteur ou coautrice', en: 'Coauthor' },
} as const satisfies Words;

/** Why two documents may be of one person. */
export const personReasonWords: Readonly<Record<string, Translated<(value: string) => string>>> = {
  sameOrcid: {
    fr: (value) => `même identifiant ORCID, ${value}`,
    en: (value) => `same ORCID iD, ${value}`,
  },
  sameName: { fr: () => 'même nom', en: () => 'same name' },
  alternateName: {
    fr: () => 'le nom de l’une est un autre nom de l’autre',
    en: () => 'the name of one is another name of the other',
  },
  shorterName: {
    fr: () => 'nom abrégé, et des signatures ou une affiliation en commun',
    en: () => 'a shorter name, and coauthors or an affiliation in common',
  },
};
