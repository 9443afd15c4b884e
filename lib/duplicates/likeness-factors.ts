import { authorAgreement } from './author-agreement.ts';
import type { WorkSuggestionReason } from './identity.ts';
import { yearsBetween, type ReadWork } from './read-work.ts';

/** Why two works may be one, and how much so. */
export interface Likeness {
  readonly reason: WorkSuggestionReason;
  readonly score: number;
}

/** Whether both are more than preprints. */
export function bothPublished(one: ReadWork, other: ReadWork): boolean {
  return one.isPublished && other.isPublished;
}

/** A title of as many words as this is nobody else’s by chance. */
const wordsOfALongTitle = 4;
/** A title of so few words is also somebody else’s: all authors have to be equal. */
export const wordsOfAShortTitle = 2;

/** The words of the shorter title, without small ones. */
export function shortest(one: ReadWork, other: ReadWork): number {
  return Math.min(one.title.content.size, other.title.content.size);
}

/** Whether a title is one that many works have. */
export function isGeneric(one: ReadWork, other: ReadWork): boolean {
  return one.title.isGeneric || other.title.isGeneric;
}

/** By how authors agree; see `AuthorAgreement`. */
export const authorScores = { same: 1, cut: 0.9, some: 0.75, unknown: 0.6, few: 0.45 } as const;

/** What the authors say of works of one title; undefined when they say that the works are two. */
export function authorFactor(
  one: ReadWork,
  other: ReadWork,
  kind: 'equal' | 'spelling' | 'subtitle',
): number | undefined {
  const authors = authorAgreement(one.authors, other.authors).kind;
  if (authors === 'none') return undefined;
  const words = shortest(one, other);
  if (words <= wordsOfAShortTitle && authors !== 'same' && authors !== 'cut') return undefined;
  if (isGeneric(one, other) && authors !== 'same') return undefined;
  const isSurprising = kind === 'equal' && words > wordsOfALongTitle;
  if (authors === 'few' && !isSurprising) return undefined;
  if (authors === 'unknown' && words < wordsOfALongTitle) return undefined;
  return authorScores[authors];
}

/** What a publication may take after its preprint or thesis, and two publications between each other. */
const yearsOfAPreprint = 4;
const yearsOfAPublication = 2;
const yearsOfAnEdition = 1;
const withoutAYear = 0.9;
export const perYear = 0.05;

/** What the years say; undefined when they are too far apart. */
export function yearFactor(one: ReadWork, other: ReadWork, limit = yearLimit(one, other)) {
  const years = yearsBetween(one, other);
  if (years === undefined) return withoutAYear;
  return years > limit ? undefined : 1 - Math.min(years, 5) * perYear;
}

function yearLimit(one: ReadWork, other: ReadWork): number {
  if (one.type === 'book' && other.type === 'book') return yearsOfAnEdition;
  const isThesis = one.type === 'thesis' || other.type === 'thesis';
  return bothPublished(one, other) && !isThesis ? yearsOfAPublication : yearsOfAPreprint;
}
