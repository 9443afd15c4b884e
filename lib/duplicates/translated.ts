import { authorAgreement } from './author-agreement.ts';
import { authorScores, isGeneric, yearFactor, type Likeness } from './likeness-factors.ts';
import type { ReadWork } from './read-work.ts';

/** A translation may come out long after. */
const yearsOfATranslation = 10;

/** One bears the title that the other has in a second language. */
export function translated(one: ReadWork, other: ReadWork): Likeness | undefined {
  const isTranslation =
    one.translatedTitles.some((title) => isSameText(title.compact, other.title.compact)) ||
    other.translatedTitles.some((title) => isSameText(title.compact, one.title.compact));
  if (!isTranslation || isGeneric(one, other) || one.title.notice !== other.title.notice) {
    return undefined;
  }
  const { kind } = authorAgreement(one.authors, other.authors);
  const years = yearFactor(one, other, yearsOfATranslation);
  if ((kind !== 'same' && kind !== 'cut') || years === undefined) return undefined;
  return { reason: 'translation', score: 0.85 * authorScores[kind] * years };
}

function isSameText(one: string, other: string): boolean {
  return one === other && one !== '';
}
