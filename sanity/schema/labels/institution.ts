export const institutionLabels = {
  type: { fr: ['Établissement'], en: ['Institution'] },
  name: { fr: ['Nom', 'Dans les deux langues.'], en: ['Name', 'In both languages.'] },
  shortName: {
    fr: ['Nom court', 'Par exemple « McGill ».'],
    en: ['Short name', 'For example “McGill”.'],
  },
  place: {
    fr: ['Lieu', 'Par exemple « Montréal (Québec) ».'],
    en: ['Place', 'For example “Montréal, Quebec”.'],
  },
  url: { fr: ['Site web'], en: ['Website'] },
  ror: {
    fr: ['Identifiant ROR', 'Par exemple https://ror.org/01pxwe438.'],
    en: ['ROR identifier', 'For example https://ror.org/01pxwe438.'],
  },
  byShortName: { fr: ['nom court'], en: ['short name'] },
} as const;
