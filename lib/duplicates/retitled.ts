import { authorAgreement, type AuthorAgreement } from './author-agreement.ts';
import {
  isGeneric,
  perYear,
  shortest,
  wordsOfAShortTitle,
  type Likeness,
} from './likeness-factors.ts';
import { areApart, yearsBetween, type ReadWork } from './read-work.ts';

const yearsOfARetitling = 2;

/** A preprint came out under another title: the same authors within two years, and titles with much in common. */
export function retitled(one: ReadWork, other: ReadWork, overlap: number): Likeness | undefined {
  if (one.isPublished === other.isPublished || isGeneric(one, other)) return undefined;
  if (one.type === 'thesis' || other.type === 'thesis') return undefined;
  if (areApart(one.arxivIds, other.arxivIds)) return undefined;
  if (shortest(one, other) <= wordsOfAShortTitle) return undefined;
  const years = yearsBetween(one, other);
  if (years === undefined || years > yearsOfARetitling) return undefined;
  const authors = authorAgreement(one.authors, other.authors);
  const least = leastOverlapFor(authors, one.authors.authors.length);
  if (least === undefined || overlap < least) return undefined;
  const factor = authors.kind === 'same' ? 1 : 0.85;
  return { reason: 'retitled', score: (0.45 + 0.4 * overlap) * factor * (1 - years * perYear) };
}

/** How much two titles must share, given who wrote them; undefined when no title is enough. */
function leastOverlapFor({ kind, shared }: AuthorAgreement, authors: number): number | undefined {
  if (kind === 'same') return authors > 1 ? 0.35 : 0.5;
  return (kind === 'cut' || kind === 'some') && shared >= 2 ? 0.6 : undefined;
}
