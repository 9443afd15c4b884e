/** Words of the fields that several types have. */
export const fieldLabels = {
  slug: {
    fr: [
      'Adresse',
      'Ce qui vient à la fin de l’adresse de la page. Petites lettres, chiffres et traits d’union.',
    ],
    en: [
      'Address',
      'What comes at the end of the page’s address. Small letters, digits and hyphens.',
    ],
  },
  formerSlugs: {
    fr: ['Anciennes adresses', 'Elles mènent toujours à la page. Tenues à jour par le studio.'],
    en: ['Former addresses', 'They still lead to the page. Kept by the studio.'],
  },
  orcid: {
    fr: ['Identifiant ORCID', 'Par exemple 0000-0002-1825-0097, sans l’adresse qui précède.'],
    en: ['ORCID iD', 'For example 0000-0002-1825-0097, without the address before it.'],
  },
} as const;
