export const coauthorLabels = {
  type: {
    fr: ['Coauteur ou coautrice', 'Une personne hors de l’institut.'],
    en: ['Coauthor', 'A person outside the institute.'],
  },
  name: { fr: ['Nom', 'Tel qu’il s’affiche.'], en: ['Name', 'As it is shown.'] },
  familyName: {
    fr: [
      'Nom de classement',
      'Le nom sous lequel la personne est classée, par exemple « Raffel ».',
    ],
    en: ['Filing name', 'The name the person is filed under, for example “Raffel”.'],
  },
  affiliation: { fr: ['Affiliation'], en: ['Affiliation'] },
  url: { fr: ['Site web'], en: ['Website'] },
  member: {
    fr: [
      'Maintenant membre',
      'À remplir quand la personne se joint à l’institut : l’ancienne adresse mène alors à son profil.',
    ],
    en: [
      'Now a member',
      'To be filled in when the person joins the institute: the old address then leads to their profile.',
    ],
  },
  byName: { fr: ['nom de classement'], en: ['filing name'] },
} as const;
