export const researcherLabels = {
  type: { fr: ['Membre'], en: ['Member'] },
  identity: { fr: ['Identité'], en: ['Identity'] },
  role: { fr: ['Fonction'], en: ['Role'] },
  research: { fr: ['Recherche'], en: ['Research'] },
  elsewhere: { fr: ['Ailleurs'], en: ['Elsewhere'] },
  name: { fr: ['Nom', 'Tel qu’il s’affiche.'], en: ['Name', 'As it is shown.'] },
  familyName: {
    fr: ['Nom de classement', 'Le nom sous lequel la personne est classée, par exemple « Kwok ».'],
    en: ['Filing name', 'The name the person is filed under, for example “Kwok”.'],
  },
  alternateNames: {
    fr: [
      'Autres noms',
      'Autres graphies, noms antérieurs : la recherche trouve aussi la personne sous ces noms.',
    ],
    en: ['Other names', 'Other spellings, former names: to be found under these too.'],
  },
  portrait: {
    fr: [
      'Portrait',
      'JPEG, PNG, WebP ou AVIF, 20 Mo au plus. Sans portrait, la page montre les initiales.',
    ],
    en: [
      'Portrait',
      'JPEG, PNG, WebP or AVIF, 20 MB at most. Without a portrait, the page shows the initials.',
    ],
  },
  alt: {
    fr: ['Texte de remplacement', 'Ce qu’entend une personne qui ne voit pas l’image.'],
    en: ['Alternative text', 'What is read aloud in place of the image.'],
  },
  position: {
    fr: ['Poste', 'Par exemple « Doctorat » et “PhD”.'],
    en: ['Position', 'For example “Doctorat” and “PhD”.'],
  },
  status: { fr: ['Statut'], en: ['Status'] },
  institutions: {
    fr: ['Établissements', 'Le principal en premier.'],
    en: ['Institutions', 'The main one first.'],
  },
  chairs: { fr: ['Chaires'], en: ['Chairs'] },
  supervisors: {
    fr: ['Supervision', 'La page de chaque personne nommée ici montre aussi ce lien.'],
    en: ['Supervision', 'The page of each person named here shows this link too.'],
  },
  topics: { fr: ['Sujets de recherche'], en: ['Research topics'] },
  biography: { fr: ['Biographie'], en: ['Biography'] },
  links: { fr: ['Liens'], en: ['Links'] },
  featuredWorks: {
    fr: ['Publications à la une', 'Montrées avant les autres, dans cet ordre.'],
    en: ['Featured works', 'Shown before the others, in this order.'],
  },
  byName: { fr: ['nom de classement'], en: ['filing name'] },
} as const;

export const statusLabels = {
  current: { fr: ['Membre de l’institut'], en: ['Current'] },
  alumni: { fr: ['A quitté l’institut'], en: ['Alumni'] },
} as const;

export const supervisionLabels = {
  type: { fr: ['Supervision'], en: ['Supervision'] },
  role: { fr: ['Rôle'], en: ['Role'] },
  person: { fr: ['Personne'], en: ['Person'] },
  startDate: { fr: ['Début'], en: ['Start'] },
  endDate: {
    fr: ['Fin', 'Une supervision terminée n’est plus montrée.'],
    en: ['End', 'A supervision that has ended is no longer shown.'],
  },
} as const;

export const supervisionRoleLabels = {
  principal: { fr: ['Supervision principale'], en: ['Principal supervisor'] },
  co: { fr: ['Cosupervision'], en: ['Co-supervisor'] },
} as const;

export const chairLabels = {
  type: { fr: ['Chaire'], en: ['Chair'] },
  title: { fr: ['Titre'], en: ['Title'] },
} as const;

export const biographyLabels = {
  type: { fr: ['Biographie'], en: ['Biography'] },
  normal: { fr: ['Texte'], en: ['Text'] },
  heading: { fr: ['Intertitre'], en: ['Heading'] },
  bullet: { fr: ['Liste à puces'], en: ['Bulleted list'] },
  number: { fr: ['Liste numérotée'], en: ['Numbered list'] },
  strong: { fr: ['Gras'], en: ['Strong'] },
  em: { fr: ['Italique'], en: ['Emphasis'] },
  link: { fr: ['Lien'], en: ['Link'] },
  href: { fr: ['Adresse'], en: ['Address'] },
} as const;

export const externalLinkLabels = {
  type: { fr: ['Lien'], en: ['Link'] },
  kind: { fr: ['Sorte'], en: ['Kind'] },
  url: { fr: ['Adresse'], en: ['Address'] },
  label: {
    fr: ['Intitulé', 'Facultatif : la sorte de lien suffit le plus souvent.'],
    en: ['Label', 'Optional: the kind of link is enough most of the time.'],
  },
} as const;

export const linkKindLabels = {
  website: { fr: ['Site web'], en: ['Website'] },
  github: { fr: ['GitHub'], en: ['GitHub'] },
  scholar: { fr: ['Google Scholar'], en: ['Google Scholar'] },
  openreview: { fr: ['OpenReview'], en: ['OpenReview'] },
  dblp: { fr: ['DBLP'], en: ['DBLP'] },
  linkedin: { fr: ['LinkedIn'], en: ['LinkedIn'] },
  other: { fr: ['Autre'], en: ['Other'] },
} as const;
