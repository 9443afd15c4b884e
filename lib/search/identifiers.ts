import { arxivIdOfDoi, isArxivId, isDoi, isOrcid } from '../domain/index.ts';

/** What people paste before an identifier. */
const resolver =
  /^(?:(?:https?:\/\/)?(?:(?:www\.|dx\.)?doi\.org\/|(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/|orcid\.org\/)|(?:doi|arxiv|orcid):\s*)/i;

/**
 * The identifier that a visitor typed or pasted instead of words, as the index has it: a DOI, an arXiv
 * identifier without its version, or an ORCID iD, in small letters. Undefined for any other text.
 */
export function identifierIn(text: string): string | undefined {
  const bare = text.trim().replace(resolver, '').replace(/\/$/, '');
  if (isOrcid(bare.toUpperCase())) return bare.toLowerCase();
  const arxivId = bare.replace(/(?:v\d+)?(?:\.pdf)?$/i, '');
  if (isArxivId(arxivId)) return arxivId.toLowerCase();
  return isDoi(bare) ? identifierKey(bare) : undefined;
}

/** An identifier as the index has it. The DOI that arXiv registers is the arXiv identifier. */
export function identifierKey(identifier: string): string {
  return (arxivIdOfDoi(identifier) ?? identifier).toLowerCase();
}
