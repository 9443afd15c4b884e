import { arxivIdOfDoi, isArxivId, isDoi, isHttpUrl, isOrcid } from '../../domain/index.ts';
import { plainLine } from '../text/markup-text.ts';
import type { LossList } from './loss-list.ts';

/**
 * The DOI in a text: without a resolver or `doi:` before it, percent-decoded where it came from an address, in small
 * letters. ASCII letters only: DOIs differ in no others (DOI Handbook 2.4).
 *
 * @returns undefined when there is none
 */
export function doiIn(text: string): string | undefined {
  const line = plainLine(text.slice(0, 3_000));
  const path = /^(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/(.*)$/i.exec(line)?.[1];
  const bare =
    path === undefined
      ? line.replace(/^(?:info:doi\/|urn:doi:|doi\s*:?\s*)/i, '')
      : path.replace(/\?[\w-]+=.*$/, '');
  const doi = (/^10\.\d+%2f/i.test(bare) || path !== undefined ? decoded(bare) : bare)
    .replace(/[.,;]$/, '')
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return isDoi(doi) ? doi : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether an address leads to the resolver of DOIs. */
export function isDoiAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\//i.test(text);
}

/**
 * The arXiv identifier in a text: an identifier, an address at arXiv, a DOI of arXiv, an OAI identifier. Without its
 * version, and without the subject class of the former identifiers, which names nothing else (`math.GT/0309136`
 * is `math/0309136`).
 */
export function arxivIdIn(text: string): string | undefined {
  const line = plainLine(text.slice(0, 3_000));
  const ofDoi = /(?:^|\/|doi:\s?)(10\.48550\/arxiv\..+)$/i.exec(line)?.[1];
  if (ofDoi !== undefined) return storedArxivId(ofDoi.replace(/^10\.48550\/arxiv\./i, ''));
  const ofAddress =
    /^(?:https?:\/\/)?(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html|format|e-print)\/([^?#]+?)(?:\.pdf)?\/?(?:[?#].*)?$/i.exec(
      line,
    );
  return storedArxivId(ofAddress?.[1] ?? line.replace(/^(?:oai:arxiv\.org:|arxiv\s*:?\s*)/i, ''));
}

function storedArxivId(text: string): string | undefined {
  const id = text
    .replace(/\s*\[[^\]]*\]$/, '')
    .replace(/v\d{1,3}$/i, '')
    .replace(
      /^([a-z]+(?:-[a-z]+)*)(?:\.[a-z]{2})?\//i,
      (_, archive: string) => `${archive.toLowerCase()}/`,
    );
  return isArxivId(id) ? id : undefined;
}

/** The DOI of a field that is to hold one; a loss when it holds something else. */
export function doiField(text: string | null | undefined, losses: LossList): string | undefined {
  if (text == null || text.trim() === '') return undefined;
  const doi = doiIn(text);
  if (doi === undefined) losses.add('doi', 'notADoi', text);
  return doi;
}

/** The identifiers of a work that a DOI gives: itself, and the arXiv identifier in a DOI of arXiv. */
export function idsOfDoi(doi: string | undefined): { doi?: string; arxivId?: string } {
  if (doi === undefined) return {};
  const arxivId = arxivIdOfDoi(doi) ?? arxivIdIn(doi);
  return arxivId === undefined ? { doi } : { doi, arxivId };
}

/** The identifiers of another record, in whatever form it is named; none in anything else. */
export function workIdsIn(text: string): { doi?: string; arxivId?: string } {
  const arxivId = arxivIdIn(text);
  const doi = doiIn(text);
  return { ...(doi !== undefined && { doi }), ...(arxivId !== undefined && { arxivId }) };
}

/** The ORCID iD of a field that is to hold one; its check digit must be right. */
export function orcidField(text: string | null | undefined, losses: LossList): string | undefined {
  if (text == null || text.trim() === '') return undefined;
  const digits = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?\s*$/i.exec(text);
  const orcid = digits?.slice(1).join('-').toUpperCase() ?? '';
  if (isOrcid(orcid)) return orcid;
  losses.add('authors', 'notAnOrcid', text);
  return undefined;
}

/**
 * The address of a field that is to hold one. One of a DOI is none: it would repeat the DOI.
 *
 * @param field `url` or `pdf`, for the loss
 */
export function addressField(
  text: string | null | undefined,
  { field, losses }: { field: 'url' | 'pdf'; losses: LossList },
): string | undefined {
  const address = text?.trim().replaceAll('&amp;', '&') ?? '';
  if (address === '' || (isDoiAddress(address) && doiIn(address) !== undefined)) return undefined;
  if (isHttpUrl(address)) return address;
  losses.add(field, 'notAWebAddress', text);
  return undefined;
}
