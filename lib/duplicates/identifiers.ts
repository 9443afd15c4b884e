import { arxivIdOfDoi } from '../domain/arxiv-id.ts';
import type { IdentifierPair } from './identity.ts';

/** A DOI or an arXiv id as it is compared. */
export interface Identifier {
  readonly kind: 'doi' | 'arxivId';
  readonly value: string;
}

/**
 * The identifiers of a version or of a relation: a DOI in small letters (ISO 26324, 4.2), or the arXiv id in the
 * DOI that arXiv registers; an arXiv id without a version behind it.
 */
export function identifiersOf({ doi, arxivId }: IdentifierPair): Identifier[] {
  const found: Identifier[] = [];
  const ofDoi = doi === undefined ? undefined : arxivIdOfDoi(doi.trim().replace(/v\d+$/, ''));
  if (ofDoi !== undefined) found.push({ kind: 'arxivId', value: ofDoi.toLowerCase() });
  else if (doi !== undefined && doi.trim() !== '') {
    found.push({ kind: 'doi', value: doi.trim().toLowerCase() });
  }
  const id = arxivId
    ?.trim()
    .toLowerCase()
    .replace(/^arxiv:/, '')
    .replace(/v\d+$/, '');
  if (id !== undefined && id !== '' && id !== found[0]?.value) {
    // `math.GT/0309136` and `math/0309136` are one.
    found.push({ kind: 'arxivId', value: id.replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/') });
  }
  return found;
}
