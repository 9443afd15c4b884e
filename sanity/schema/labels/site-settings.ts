export const siteSettingsLabels = {
  type: { fr: ['Réglages du site'], en: ['Site settings'] },
  name: { fr: ['Nom du site'], en: ['Name of the site'] },
  tagline: {
    fr: ['Signature', 'Une phrase courte sous le nom.'],
    en: ['Tagline', 'A short sentence under the name.'],
  },
  navigation: { fr: ['Navigation', 'Dans l’ordre.'], en: ['Navigation', 'In order.'] },
  footer: { fr: ['Pied de page'], en: ['Footer'] },
} as const;

export const navigationLinkLabels = {
  type: { fr: ['Lien de navigation'], en: ['Navigation link'] },
  label: { fr: ['Intitulé'], en: ['Label'] },
  href: {
    fr: ['Adresse', 'Un chemin de ce site (« /fr/repertoire ») ou une adresse complète.'],
    en: ['Address', 'A path on this site (“/en/directory”) or a whole address.'],
  },
} as const;
