import { arxivIdOfDoi, isArxivId, isDoi, isOrcid } from '../../domain/index.ts';
import { type PastedPiece, unusable } from './pasted.ts';

/**
 * The identifier that a word is, bare or after its name: `10.1000/x`, `doi:10.1000/x`, `arXiv:2506.13234v2`,
 * `0000-0002-1825-0097`, `W2741809807`.
 *
 * @param word without a blank, and without what stands around it in a sentence
 * @returns undefined for a word that does not look like one
 */
export function bareIdentifier(word: string): PastedPiece | undefined {
  const doi = /^(?:(?:info:|urn:)?doi[:/])?(10\.\d{4,9}(?:\.\d+)*(?:\/|%2f).*)$/i.exec(word)?.[1];
  // One that was copied out of an address is encoded; a DOI with a per cent sign of its own is next to unheard of.
  if (doi !== undefined) return doiPiece(decoded(doi), word);
  if (/^(?:info:|urn:)?doi:./i.test(word)) return unusable(word, 'notADoi');
  const arxiv = /^arxiv:(.+)$/i.exec(word)?.[1];
  if (arxiv !== undefined) return arxivPiece(arxiv, word);
  const orcid = orcidPiece(word.replace(/^orcid:/i, ''), word);
  if (orcid !== undefined) return orcid;
  return bareOpenAlexId(word) ?? bareArxivId(word);
}

/** @param doi without a resolver @param pasted what is quoted when it is none */
export function doiPiece(doi: string, pasted: string): PastedPiece {
  if (!isDoi(doi)) return unusable(pasted, 'notADoi');
  const arxiv = arxivIdOfDoi(withoutVersion(doi));
  return arxiv === undefined
    ? { kind: 'doi', doi: doi.toLowerCase() }
    : { kind: 'arxiv', arxivId: arxiv };
}

/** @param id perhaps with a version, or as the name of a file */
export function arxivPiece(id: string, pasted: string): PastedPiece {
  const arxivId = withoutVersion(id.replace(/\.pdf$/i, ''));
  return isArxivId(arxivId) ? { kind: 'arxiv', arxivId } : unusable(pasted, 'notAnArxivId');
}

/**
 * An ORCID iD, with hyphens of any kind or without. Sixteen digits alone are one only if the check digit agrees: they
 * may be anything.
 */
export function orcidPiece(text: string, pasted: string): PastedPiece | undefined {
  if (!/^\d{4}([-‐‑‒–−]?)\d{4}\1\d{4}\1\d{3}[\dX]$/i.test(text)) return undefined;
  const digits = text.replace(/[^\dX]/gi, '').toUpperCase();
  const orcid = digits.replace(/(.{4})(?=.)/g, '$1-');
  if (isOrcid(orcid)) return { kind: 'orcid', orcid };
  return text.length > 16 ? unusable(pasted, 'orcidCheckDigit') : undefined;
}

/** @param text `W2741809807` or `A5023888391`; other letters are other things: a journal, an institution */
export function openAlexPiece(text: string): PastedPiece | undefined {
  if (!/^[WA][1-9]\d{0,11}$/i.test(text)) return undefined;
  const id = text.toUpperCase();
  return id.startsWith('W')
    ? { kind: 'openAlexWork', workId: id }
    : { kind: 'openAlexAuthor', authorId: id };
}

/** A text with its `%2F` and the like read; as it is when they are broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** With six digits and more: `A1000` may be a road. */
function bareOpenAlexId(word: string): PastedPiece | undefined {
  return /^(?:openalex:.|.\d{6})/i.test(word)
    ? openAlexPiece(word.replace(/^openalex:/i, ''))
    : undefined;
}

function bareArxivId(word: string): PastedPiece | undefined {
  const arxivId = withoutVersion(word.replace(/\.pdf$/i, ''));
  return isArxivId(arxivId) ? { kind: 'arxiv', arxivId } : undefined;
}

function withoutVersion(id: string): string {
  return id.replace(/v\d{1,3}$/i, '');
}
