import type { Words } from '../../../i18n/translated.ts';

/** What was found, and how many fields it would fill and replace. */
interface Found {
  /** The names of the sources. */
  readonly sources: string;
  readonly filled: number;
  readonly replaced: number;
}

/** What was written. */
interface Filled {
  readonly fields: number;
  readonly coauthors: number;
}

/** Nothing of none. */
function counted(count: number, one: string, several: string): string {
  if (count === 0) return '';
  return count > 1 ? `${count} ${several}` : one;
}

function listOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** The panel in the form of a publication that fills it from a source. */
export const fillWords = {
  title: { fr: 'Remplir depuis une source', en: 'Fill from a source' },
  label: { fr: 'DOI, adresse ou référence', en: 'DOI, address or reference' },
  hint: {
    fr: 'Collez un DOI, une adresse arXiv ou OpenAlex, ou une seule référence en BibTeX, RIS ou CSL-JSON. Vous verrez ce qui serait écrit avant que ce le soit.',
    en: 'Paste a DOI, an address of arXiv or OpenAlex, or a single reference in BibTeX, RIS or CSL-JSON. You will see what would be written before it is.',
  },
  search: { fr: 'Chercher', en: 'Look up' },
  searching: { fr: 'Recherche…', en: 'Looking it up…' },
  nothing: {
    fr: 'Il n’y a là ni identifiant ni référence que l’on reconnaisse.',
    en: 'There is no identifier and no reference here that can be recognized.',
  },
  several: {
    fr: 'Il y a là plus d’une œuvre, et cette fiche n’en décrit qu’une. Collez-en une seule, ou apportez-les toutes avec l’outil',
    en: 'There is more than one work here, and this form is of one. Paste a single one, or bring all of them in with the tool',
  },
  person: {
    fr: 'Ceci désigne une personne, et non une œuvre. Pour apporter toutes ses œuvres, utilisez l’outil',
    en: 'This is a person, not a work. To bring in all works of a person, use the tool',
  },
  unusable: {
    fr: (about: { text: string; why: string }) => `« ${about.text} » : ${about.why}`,
    en: (about: { text: string; why: string }) => `“${about.text}”: ${about.why}`,
  },
  problem: {
    fr: (about: { source: string; reason: string }) => `${about.source} : ${about.reason}.`,
    en: (about: { source: string; reason: string }) => `${about.source}: ${about.reason}.`,
  },
  away: {
    fr: 'Le site ne répond pas. Rien n’est perdu : réessayez dans un instant.',
    en: 'The site does not answer. Nothing is lost: try again in a moment.',
  },
  kept: { fr: 'Votre texte est resté ici.', en: 'Your text is still here.' },
  isHere: {
    fr: 'Cette œuvre est déjà ici, dans une autre fiche. Rien n’a été rempli.',
    en: 'This work is here already, as another document. Nothing was filled.',
  },
  maybeHere: {
    fr: 'Vérifiez que cette œuvre n’est pas déjà ici :',
    en: 'Check that this work is not here already:',
  },
  found: {
    fr: ({ sources, filled, replaced }: Found) =>
      `Selon ${sources} : ${listOf([
        counted(filled, 'un champ à remplir', 'champs à remplir'),
        counted(replaced, 'un remplacement au choix', 'remplacements au choix'),
      ])}.`,
    en: ({ sources, filled, replaced }: Found) =>
      `According to ${sources}: ${listOf([
        counted(filled, 'one field to fill', 'fields to fill'),
        counted(replaced, 'one replacement to choose', 'replacements to choose from'),
      ])}.`,
  },
  noChanges: {
    fr: 'Rien ne changerait : tout est déjà dans la fiche.',
    en: 'Nothing would change: everything is in the form already.',
  },
  fills: { fr: 'Sera écrit', en: 'Will be written' },
  replaces: { fr: 'Diffère de ce qui est écrit', en: 'Differs from what is written' },
  replacesHint: {
    fr: 'Rien n’est remplacé sans que vous le cochiez.',
    en: 'Nothing is replaced unless you tick it.',
  },
  replace: {
    fr: (field: string) => `Remplacer : ${field}`,
    en: (field: string) => `Replace: ${field}`,
  },
  here: { fr: 'Ici', en: 'Here' },
  empty: { fr: 'vidé', en: 'emptied' },
  insteadOf: {
    fr: (value: string) => `au lieu de : ${value}`,
    en: (value: string) => `instead of: ${value}`,
  },
  newCoauthors: {
    fr: (count: number) =>
      count > 1
        ? `${count} nouvelles fiches de coauteurs, comme brouillons.`
        : 'Une nouvelle fiche de coauteur, comme brouillon.',
    en: (count: number) =>
      count > 1 ? `${count} new coauthors, as drafts.` : 'One new coauthor, as a draft.',
  },
  namesOnly: {
    fr: (count: number) =>
      count > 1
        ? `${count} personnes y sont par leur nom seulement.`
        : 'Une personne y est par son nom seulement.',
    en: (count: number) =>
      count > 1 ? `${count} people are in it by name only.` : 'One person is in it by name only.',
  },
  version: {
    fr: (about: string) => `Version : ${about}`,
    en: (about: string) => `Version: ${about}`,
  },
  fill: { fr: 'Remplir', en: 'Fill' },
  writing: { fr: 'Écriture…', en: 'Writing…' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  close: { fr: 'Fermer', en: 'Close' },
  filled: {
    fr: ({ fields, coauthors }: Filled) =>
      `C’est écrit : ${listOf([
        counted(fields, 'un champ', 'champs'),
        counted(coauthors, 'une nouvelle fiche de coauteur', 'nouvelles fiches de coauteurs'),
      ])}. Relisez, puis publiez.`,
    en: ({ fields, coauthors }: Filled) =>
      `Written: ${listOf([
        counted(fields, 'one field', 'fields'),
        counted(coauthors, 'one new coauthor', 'new coauthors'),
      ])}. Read it over, then publish.`,
  },
  changedMeanwhile: {
    fr: 'La fiche a changé entre-temps. Voici ce qui serait écrit maintenant : vérifiez, puis remplissez de nouveau.',
    en: 'The document changed meanwhile. This is what would be written now: check it, then fill again.',
  },
  notWritten: {
    fr: 'Rien n’a été écrit : le contenu ne répond pas, ou quelqu’un écrivait au même moment. Réessayez.',
    en: 'Nothing was written: the content does not answer, or somebody was writing at the same moment. Try again.',
  },
} as const satisfies Words;
