import type { Words } from '../../i18n/translated.ts';

/** Messages after a person was unpublished or deleted, or could not be. */
export const removalWords = {
  kept: {
    fr: (count: number) =>
      count > 1
        ? `Le nom reste dans ${count} fiches qui le mentionnent.`
        : 'Le nom reste dans la fiche qui le mentionne.',
    en: (count: number) =>
      count > 1
        ? `The name stays in ${count} documents that mention it.`
        : 'The name stays in the document that mentions it.',
  },
  failed: {
    fr: 'Rien n’a été retiré : le nom n’a pas pu être gardé dans les fiches qui le mentionnent. Réessayez.',
    en: 'Nothing was removed: the name could not be kept in the documents that mention it. Try again.',
  },
} as const satisfies Words;
