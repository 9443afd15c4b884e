export const topicLabels = {
  type: { fr: ['Sujet'], en: ['Topic'] },
  name: { fr: ['Nom', 'Dans les deux langues.'], en: ['Name', 'In both languages.'] },
  description: { fr: ['Description'], en: ['Description'] },
  byAddress: { fr: ['adresse'], en: ['address'] },
} as const;
