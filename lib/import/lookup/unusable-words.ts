import type { UnusablePiece, UnusableReason } from './pasted.ts';

type Sentence = Readonly<Record<'fr' | 'en', string>>;

/** Why a piece of what an editor pasted cannot be used, and what to paste instead. */
export const unusableWords: Readonly<Record<UnusableReason, Sentence>> = {
  orcidCheckDigit: {
    fr: 'Un chiffre de cet identifiant ORCID est faux. Copiez-le de nouveau depuis orcid.org.',
    en: 'A digit of this ORCID iD is wrong. Copy it again from orcid.org.',
  },
  notAnOrcid: {
    fr: 'Cette adresse d’ORCID ne contient pas d’identifiant complet\u00a0: quatre groupes de quatre chiffres.',
    en: 'This ORCID address holds no complete iD: four groups of four digits.',
  },
  notADoi: {
    fr: 'Ce DOI n’est pas complet\u00a0: il commence par «\u202f10.\u202f» et contient une barre oblique.',
    en: 'This DOI is not complete: it begins with “10.” and holds a slash.',
  },
  notAnArxivId: {
    fr: 'Cet identifiant arXiv n’est pas complet\u00a0: il ressemble à 2506.13234 ou à hep-th/9901001.',
    en: 'This arXiv identifier is not complete: it looks like 2506.13234 or hep-th/9901001.',
  },
  address: {
    fr: 'Portrait n’ouvre pas cette page. Collez le DOI ou l’adresse arXiv de la publication, ou sa notice en BibTeX.',
    en: 'Portrait does not open this page. Paste the DOI or the arXiv address of the work, or its record as BibTeX.',
  },
  words: {
    fr: 'Aucun identifiant ici. Collez un DOI, une adresse arXiv, ORCID ou OpenAlex, ou une bibliographie.',
    en: 'No identifier here. Paste a DOI, an arXiv, ORCID or OpenAlex address, or a bibliography.',
  },
};

/** What an editor reads about a piece, which stands quoted beside it. */
export function unusableSentence({ reason }: UnusablePiece, language: 'fr' | 'en'): string {
  return unusableWords[reason][language];
}
