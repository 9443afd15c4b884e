import type { Words } from '../../../i18n/translated.ts';

/** The notes of fields that an address can be pasted into: what it was changed to. */
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
} as const satisfies Words;
