import type { Translated, Words } from '../../i18n/translated.ts';

/** How many works an import wrote. */
interface Accepted {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number > 1 ? 's' : ''}`;
}

/** What the tool says around the list of works. */
export const importWords = {
  title: { fr: 'Importer', en: 'Import' },
  loading: { fr: 'Lecture de ce qui est ici…', en: 'Reading what is here…' },
  failed: {
    fr: 'Le contenu ne répond pas. Rien n’est perdu.',
    en: 'The content does not answer. Nothing is lost.',
  },
  retry: { fr: 'Réessayer', en: 'Try again' },
  viewer: {
    fr: 'Votre rôle permet de lire, et non d’importer.',
    en: 'Your role allows reading, not importing.',
  },
} as const satisfies Words;

/** The form at the top of the tool. */
export const pasteWords = {
  label: { fr: 'Que voulez-vous importer ?', en: 'What would you like to import?' },
  hint: {
    fr: 'Collez un DOI, une adresse arXiv, ORCID ou OpenAlex, un par ligne ; ou une bibliographie en BibTeX, RIS ou CSL-JSON.',
    en: 'Paste a DOI, or an address of arXiv, ORCID or OpenAlex, one a line; or a bibliography in BibTeX, RIS or CSL-JSON.',
  },
  search: { fr: 'Chercher', en: 'Search' },
  file: { fr: 'Choisir un fichier…', en: 'Choose a file…' },
  drop: { fr: 'Déposez le fichier ici', en: 'Drop the file here' },
  members: {
    fr: 'Chercher les œuvres de tous les membres',
    en: 'Look for the works of all members',
  },
  noMembers: {
    fr: 'Aucun membre n’a d’identifiant ORCID : ajoutez-en dans leurs fiches.',
    en: 'No member has an ORCID iD: add some in their documents.',
  },
  reading: { fr: 'Lecture…', en: 'Reading…' },
  nothing: {
    fr: 'Il n’y a là ni identifiant ni bibliographie que l’on reconnaisse.',
    en: 'There is no identifier and no bibliography here that can be recognized.',
  },
  tooLarge: {
    fr: 'Le fichier dépasse 20 Mo : partagez-le en plusieurs.',
    en: 'The file is larger than 20 MB: split it.',
  },
  isBibliography: { fr: 'Une bibliographie', en: 'A bibliography' },
  unusable: {
    fr: (about: { text: string; why: string }) => `« ${about.text} » : ${about.why}`,
    en: (about: { text: string; why: string }) => `“${about.text}”: ${about.why}`,
  },
  tooMany: {
    fr: (count: number) => `Au plus ${count} identifiants à la fois.`,
    en: (count: number) => `At most ${count} identifiers at once.`,
  },
} as const satisfies Words;

/** The imports that run, wait, were stopped, or ended. */
export const batchWords = {
  title: { fr: 'Importations en cours', en: 'Imports under way' },
  progress: {
    fr: (about: { done: number; total: number }) => `${about.done} sur ${about.total} demandes`,
    en: (about: { done: number; total: number }) => `${about.done} of ${about.total} requests`,
  },
  running: { fr: 'En cours', en: 'Running' },
  stopped: { fr: 'Arrêtée', en: 'Stopped' },
  waiting: {
    fr: (time: string) => `Reprend d’elle-même à ${time}.`,
    en: (time: string) => `Goes on by itself at ${time}.`,
  },
  stop: { fr: 'Arrêter', en: 'Stop' },
  continue: { fr: 'Continuer', en: 'Continue' },
  problems: {
    fr: (count: number) =>
      count > 1 ? `${count} entrées n’ont pas pu être lues` : 'Une entrée n’a pas pu être lue',
    en: (count: number) =>
      count > 1 ? `${count} entries could not be read` : 'One entry could not be read',
  },
  finished: { fr: 'Terminée', en: 'Finished' },
} as const satisfies Words;

/** Why an entry gave no work (see `problemReasons`). */
export const problemWords: Readonly<Record<string, Translated>> = {
  noTitle: { fr: 'sans titre', en: 'no title' },
  notFound: { fr: 'introuvable', en: 'not found' },
  notAWork: { fr: 'n’est pas une œuvre', en: 'is no work' },
  damaged: { fr: 'abîmée', en: 'damaged' },
  unexpectedAnswer: { fr: 'réponse inattendue', en: 'unexpected answer' },
};

/** The list of what was found. */
export const queueWords = {
  title: { fr: 'Trouvées', en: 'Found' },
  empty: {
    fr: 'La file est vide : rien n’attend votre décision.',
    en: 'The queue is empty: nothing waits for your decision.',
  },
  nothingOfKind: { fr: 'Rien de cette sorte.', en: 'Nothing of this kind.' },
  all: { fr: 'Toutes', en: 'All' },
  filter: { fr: 'Montrer', en: 'Show' },
  accept: { fr: 'Accepter', en: 'Accept' },
  acceptAs: { fr: 'Accepter comme œuvre à part', en: 'Accept as a work of its own' },
  acceptInto: { fr: 'C’est la même : la compléter', en: 'It is the same: complete it' },
  skip: { fr: 'Passer', en: 'Skip' },
  never: { fr: 'Plus jamais', en: 'Never again' },
  reopen: { fr: 'Remettre dans la file', en: 'Back into the queue' },
  acceptAll: {
    fr: (count: number) => (count > 1 ? `Accepter les ${count}` : 'Accepter celle-ci'),
    en: (count: number) => (count > 1 ? `Accept all ${count}` : 'Accept this one'),
  },
  skipAll: {
    fr: (count: number) => (count > 1 ? `Passer les ${count}` : 'Passer celle-ci'),
    en: (count: number) => (count > 1 ? `Skip all ${count}` : 'Skip this one'),
  },
  neverAll: {
    fr: (count: number) => (count > 1 ? `Plus jamais ces ${count}` : 'Plus jamais celle-ci'),
    en: (count: number) => (count > 1 ? `Never again these ${count}` : 'Never again this one'),
  },
  writing: {
    fr: (about: { done: number; total: number }) => `${about.done} sur ${about.total} écrites…`,
    en: (about: { done: number; total: number }) => `${about.done} of ${about.total} written…`,
  },
  accepted: {
    fr: ({ created, changed, unchanged }: Accepted) =>
      `Écrites comme brouillons : ${count(created, 'nouvelle')}, ${count(changed, 'complétée')}, ${unchanged} sans changement.`,
    en: ({ created, changed, unchanged }: Accepted) =>
      `Written as drafts: ${created} new, ${changed} completed, ${unchanged} without a change.`,
  },
  notWritten: {
    fr: (title: string) =>
      `« ${title} » n’a pas été écrite : quelqu’un changeait la même œuvre, ou le contenu ne répondait pas. Réessayez.`,
    en: (title: string) =>
      `“${title}” was not written: somebody was changing the same work, or the content did not answer. Try again.`,
  },
  details: { fr: 'Détails', en: 'Details' },
  open: { fr: 'Ouvrir', en: 'Open' },
  page: {
    fr: (about: { page: number; pages: number }) => `Page ${about.page} de ${about.pages}`,
    en: (about: { page: number; pages: number }) => `Page ${about.page} of ${about.pages}`,
  },
  previous: { fr: 'Précédente', en: 'Previous' },
  next: { fr: 'Suivante', en: 'Next' },
  refused: {
    fr: (count: number) => (count > 1 ? `${count} passées ou refusées` : 'Une passée ou refusée'),
    en: (count: number) => (count > 1 ? `${count} skipped or refused` : 'One skipped or refused'),
  },
} as const satisfies Words;

/** What an import thinks of a work. */
export const verdictWords = {
  new: { fr: 'Nouvelle', en: 'New' },
  here: { fr: 'Déjà ici', en: 'Already here' },
  newVersion: { fr: 'Nouvelle version', en: 'New version' },
  possibleDuplicate: { fr: 'Doublon possible', en: 'Possible duplicate' },
} as const satisfies Words;

/** The same, of several, for the filter. */
export const verdictPluralWords = {
  new: { fr: 'Nouvelles', en: 'New' },
  here: { fr: 'Déjà ici', en: 'Already here' },
  newVersion: { fr: 'Nouvelles versions', en: 'New versions' },
  possibleDuplicate: { fr: 'Doublons possibles', en: 'Possible duplicates' },
} as const satisfies Words;

/** What the details of a work show. */
export const detailWords = {
  authors: { fr: 'Auteurs et autrices', en: 'Authors' },
  uncertain: { fr: 'Personnes à vérifier', en: 'People to be checked' },
  noAuthors: {
    fr: 'La source ne nomme personne : complétez le brouillon.',
    en: 'The source names nobody: complete the draft.',
  },
  moreAuthors: {
    fr: 'La source n’en donne pas la liste entière.',
    en: 'The source does not give the whole list.',
  },
  newPerson: { fr: 'Personne nouvelle', en: 'Somebody new' },
  nameOnly: { fr: 'Seulement le nom', en: 'The name only' },
  isNew: { fr: 'nouveau nom', en: 'new name' },
  maybe: { fr: 'à vérifier', en: 'to be checked' },
  others: {
    fr: (count: number) => `et ${count} autres`,
    en: (count: number) => `and ${count} others`,
  },
  people: {
    fr: (count: number) => (count > 1 ? `${count} personnes` : 'Une personne'),
    en: (count: number) => (count > 1 ? `${count} people` : 'One person'),
  },
  person: {
    fr: (name: string) => `Qui est ${name}`,
    en: (name: string) => `Who ${name} is`,
  },
  changes: { fr: 'Ce qui serait écrit', en: 'What would be written' },
  noChanges: {
    fr: 'Rien ne changerait : tout est déjà ici.',
    en: 'Nothing would change: everything is here.',
  },
  field: { fr: 'Champ', en: 'Field' },
  current: { fr: 'Ici', en: 'Here' },
  proposed: { fr: 'Selon la source', en: 'According to the source' },
  source: { fr: 'Source', en: 'Source' },
  take: {
    fr: (field: string) => `Écrire : ${field}`,
    en: (field: string) => `Write: ${field}`,
  },
  overwrites: {
    fr: 'Remplacerait ce que quelqu’un a écrit.',
    en: 'Would replace what somebody wrote.',
  },
  losses: { fr: 'Laissé de côté', en: 'Left out' },
  sources: { fr: 'Sources :', en: 'Sources:' },
} as const satisfies Words;

/** Why an author is taken for a person. */
export const matchWords = {
  sameOrcid: { fr: 'même identifiant ORCID', en: 'same ORCID iD' },
  sameName: { fr: 'même nom', en: 'same name' },
  alternateName: { fr: 'autre nom de cette personne', en: 'another name of this person' },
  shorterName: { fr: 'nom abrégé', en: 'shorter name' },
} as const satisfies Words;

/** Why a work is, or may be, one that is here. */
export const reasonWords: Readonly<Record<string, Translated<(value: string) => string>>> = {
  importedBefore: {
    fr: () => 'importée d’ici auparavant',
    en: () => 'imported here before',
  },
  editorsWord: { fr: () => 'vous l’avez dit', en: () => 'you said so' },
  sameDoi: { fr: (value) => `même DOI, ${value}`, en: (value) => `same DOI, ${value}` },
  sameArxivId: {
    fr: (value) => `même identifiant arXiv, ${value}`,
    en: (value) => `same arXiv identifier, ${value}`,
  },
  sameWorkRelation: {
    fr: (value) => `la source dit que c’est la même œuvre, ${value}`,
    en: (value) => `the source says that it is the same work, ${value}`,
  },
  sameSourceGroup: {
    fr: () => 'la source les tient pour une seule œuvre',
    en: () => 'the source has them as one work',
  },
  sameTitle: { fr: () => 'même titre', en: () => 'same title' },
  sameTitleOtherVenue: {
    fr: () => 'même titre, parue ailleurs',
    en: () => 'same title, published elsewhere',
  },
  sameTitleThesis: { fr: () => 'même titre, une thèse', en: () => 'same title, a thesis' },
  titleSpelling: { fr: () => 'titre à une faute près', en: () => 'title but for a typo' },
  titleWithoutSubtitle: {
    fr: () => 'même titre, sans le sous-titre',
    en: () => 'same title, without the subtitle',
  },
  translation: { fr: () => 'titre traduit', en: () => 'translated title' },
  retitled: {
    fr: () => 'mêmes personnes, titre voisin : une prépublication renommée ?',
    en: () => 'same people, similar title: a preprint renamed?',
  },
};

/** The names of the fields that an import writes. */
export const fieldWords: Readonly<Record<string, Translated>> = {
  title: { fr: 'Titre', en: 'Title' },
  language: { fr: 'Langue du titre', en: 'Language of the title' },
  type: { fr: 'Genre', en: 'Type' },
  authors: { fr: 'Auteurs et autrices', en: 'Authors' },
  translatedTitle: { fr: 'Titre traduit', en: 'Translated title' },
  abstract: { fr: 'Résumé', en: 'Abstract' },
  code: { fr: 'Code', en: 'Code' },
  data: { fr: 'Données', en: 'Data' },
  kind: { fr: 'Sorte', en: 'Kind' },
  venue: { fr: 'Lieu de publication', en: 'Venue' },
  venueShort: { fr: 'Lieu, abrégé', en: 'Venue, short' },
  date: { fr: 'Date', en: 'Date' },
  volume: { fr: 'Volume', en: 'Volume' },
  issue: { fr: 'Numéro', en: 'Issue' },
  pages: { fr: 'Pages', en: 'Pages' },
  doi: { fr: 'DOI', en: 'DOI' },
  arxivId: { fr: 'Identifiant arXiv', en: 'arXiv identifier' },
  url: { fr: 'Page', en: 'Page' },
  pdf: { fr: 'PDF', en: 'PDF' },
  abstracts: { fr: 'Résumé', en: 'Abstract' },
  translatedTitles: { fr: 'Titre traduit', en: 'Translated title' },
  orcid: { fr: 'ORCID', en: 'ORCID' },
};

/** Why something that a source said is left out (see `lossReasons`). */
export const lossWords: Readonly<Record<string, Translated>> = {
  notADate: { fr: 'pas une date', en: 'no date' },
  notADoi: { fr: 'pas un DOI', en: 'no DOI' },
  notAnArxivId: { fr: 'pas un identifiant arXiv', en: 'no arXiv identifier' },
  notAnOrcid: { fr: 'pas un identifiant ORCID', en: 'no ORCID iD' },
  notAWebAddress: { fr: 'pas une adresse Web', en: 'no Web address' },
  placeholder: { fr: 'mention qui tient lieu de valeur', en: 'stands in for a value' },
  noField: { fr: 'aucun champ pour cela', en: 'no field for it' },
  tooLong: { fr: 'trop long', en: 'too long' },
  cutBySource: { fr: 'coupé par la source', en: 'cut by the source' },
  ofTheWhole: { fr: 'de l’ouvrage entier', en: 'of the whole volume' },
  repeated: { fr: 'en double', en: 'repeated' },
  unreadable: { fr: 'illisible', en: 'unreadable' },
};
