export const publicationLabels = {
  type: { fr: ['Publication'], en: ['Publication'] },
  work: { fr: ['Œuvre'], en: ['Work'] },
  people: { fr: ['Auteurs et autrices'], en: ['Authors'] },
  published: { fr: ['Versions'], en: ['Versions'] },
  resources: { fr: ['Ressources'], en: ['Resources'] },
  title: {
    fr: [
      'Titre',
      'Tel qu’il est imprimé. Les formules s’écrivent en TeX entre deux dollars : $O(n^2)$.',
    ],
    en: ['Title', 'As printed. Formulas are written in TeX between two dollars: $O(n^2)$.'],
  },
  language: { fr: ['Langue du titre'], en: ['Language of the title'] },
  translatedTitle: {
    fr: ['Titre traduit', 'Montré sous le titre dans l’autre langue. Facultatif.'],
    en: ['Translated title', 'Shown under the title in the other language. Optional.'],
  },
  abstract: {
    fr: ['Résumé', 'Dans la langue d’origine, et traduit s’il y a lieu. TeX entre deux dollars.'],
    en: [
      'Abstract',
      'In the original language, translated where there is a translation. TeX between two dollars.',
    ],
  },
  kind: { fr: ['Genre'], en: ['Type'] },
  topics: { fr: ['Sujets'], en: ['Topics'] },
  authors: {
    fr: ['Auteurs et autrices', 'Toutes les personnes, dans l’ordre de la publication.'],
    en: ['Authors', 'Everyone, in the order of the publication.'],
  },
  versions: {
    fr: [
      'Versions',
      'Prépublication, actes, revue… d’une même œuvre. La version à citer est choisie d’après sa sorte.',
    ],
    en: [
      'Versions',
      'Preprint, proceedings, journal… of one work. The version to cite is chosen by its kind.',
    ],
  },
  code: { fr: ['Code'], en: ['Code'] },
  data: { fr: ['Données'], en: ['Data'] },
  video: { fr: ['Vidéo'], en: ['Video'] },
  slides: { fr: ['Diapositives'], en: ['Slides'] },
  award: {
    fr: ['Prix', 'Par exemple « Prix du meilleur article ».'],
    en: ['Award', 'For example “Best paper award”.'],
  },
  byDate: { fr: ['date de parution'], en: ['date of publication'] },
  byTitle: { fr: ['titre'], en: ['title'] },
} as const;

export const workTypeLabels = {
  article: { fr: ['Article'], en: ['Article'] },
  thesis: { fr: ['Thèse ou mémoire'], en: ['Thesis'] },
  book: { fr: ['Livre'], en: ['Book'] },
  chapter: { fr: ['Chapitre'], en: ['Chapter'] },
  report: { fr: ['Rapport'], en: ['Report'] },
  dataset: { fr: ['Jeu de données'], en: ['Dataset'] },
  software: { fr: ['Logiciel'], en: ['Software'] },
} as const;

export const workLanguageLabels = {
  en: { fr: ['Anglais'], en: ['English'] },
  fr: { fr: ['Français'], en: ['French'] },
  de: { fr: ['Allemand'], en: ['German'] },
  es: { fr: ['Espagnol'], en: ['Spanish'] },
} as const;

export const authorshipLabels = {
  type: { fr: ['Signature'], en: ['Authorship'] },
  person: { fr: ['Personne'], en: ['Person'] },
  printedName: {
    fr: [
      'Nom imprimé',
      'Si la publication écrit le nom autrement, ou si la personne n’est plus publiée ici.',
    ],
    en: [
      'Printed name',
      'When the publication spells the name differently, or the person is no longer published here.',
    ],
  },
  equalContribution: { fr: ['Contribution égale'], en: ['Equal contribution'] },
  corresponding: {
    fr: ['Correspondance', 'La personne à qui écrire.'],
    en: ['Corresponding', 'The person to write to.'],
  },
} as const;

export const versionLabels = {
  type: { fr: ['Version'], en: ['Version'] },
  place: { fr: ['Dans la publication'], en: ['In the publication'] },
  access: { fr: ['Identifiants et accès'], en: ['Identifiers and access'] },
  kind: { fr: ['Sorte'], en: ['Kind'] },
  venue: {
    fr: ['Lieu de publication', 'Revue, actes, atelier, université… en entier.'],
    en: ['Venue', 'Journal, proceedings, workshop, university… in full.'],
  },
  venueShort: {
    fr: ['Lieu, abrégé', 'Par exemple « ICML 2025 ».'],
    en: ['Venue, short', 'For example “ICML 2025”.'],
  },
  date: {
    fr: ['Date', 'Aussi précise qu’on la connaît : 2025, 2025-07 ou 2025-07-13.'],
    en: ['Date', 'As precise as is known: 2025, 2025-07 or 2025-07-13.'],
  },
  volume: { fr: ['Volume'], en: ['Volume'] },
  issue: { fr: ['Numéro'], en: ['Issue'] },
  pages: { fr: ['Pages', 'Par exemple 1314–1342.'], en: ['Pages', 'For example 1314–1342.'] },
  doi: { fr: ['DOI', 'Il commence par « 10. ».'], en: ['DOI', 'It begins with “10.”.'] },
  arxivId: {
    fr: ['Identifiant arXiv', 'Par exemple 2506.13234.'],
    en: ['arXiv identifier', 'For example 2506.13234.'],
  },
  url: {
    fr: ['Page', 'La page de cette version, sur le site de la revue ou de la maison d’édition.'],
    en: ['Page', 'The page of this version on its publisher’s site.'],
  },
  pdf: { fr: ['PDF'], en: ['PDF'] },
  preferred: {
    fr: ['Version à citer', 'À cocher seulement pour changer le choix automatique.'],
    en: ['Version to cite', 'Tick only to change the automatic choice.'],
  },
} as const;

export const versionKindLabels = {
  preprint: { fr: ['Prépublication'], en: ['Preprint'] },
  workshop: { fr: ['Atelier'], en: ['Workshop'] },
  conference: { fr: ['Conférence'], en: ['Conference'] },
  journal: { fr: ['Revue'], en: ['Journal'] },
  chapter: { fr: ['Chapitre'], en: ['Chapter'] },
  book: { fr: ['Livre'], en: ['Book'] },
  thesis: { fr: ['Thèse ou mémoire'], en: ['Thesis'] },
  report: { fr: ['Rapport'], en: ['Report'] },
  other: { fr: ['Autre'], en: ['Other'] },
} as const;
