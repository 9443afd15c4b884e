import type { SourceRequest } from '../fetch/source-request.ts';

/**
 * The questions that identifiers become. Each takes identifiers that were checked (`recognised`, `lib/domain`) and
 * encodes them again as one segment of a path, so that none can lead to another path.
 */
const json = 'application/json';

/** arXiv answers as many at once without effort, and an address of them stays under 2,048 signs. */
export const arxivIdsAtOnce = 50;

/** ORCID reads no more at once (https://info.orcid.org/documentation/api-tutorials). */
export const putCodesAtOnce = 50;

/** OpenAlex gives no more a page (https://developers.openalex.org/guides/page-through-results). */
const worksAPage = '100';

/** A DOI, at the agency that registers articles. */
export function crossrefWork(doi: string): SourceRequest {
  return { host: 'crossref', path: `/works/${encodeURIComponent(doi)}`, accept: json };
}

/**
 * DOIs in one question, at the agency that registers articles. One that it does not know is only missing in its answer.
 *
 * @returns undefined when none of them can be asked for so: a comma parts the filters
 */
export function crossrefWorks(dois: readonly string[]): SourceRequest | undefined {
  const filters = dois.filter((doi) => !doi.includes(',')).map((doi) => `doi:${doi}`);
  if (filters.length < 2) return undefined;
  return {
    host: 'crossref',
    path: '/works',
    query: { filter: filters.join(','), rows: String(filters.length) },
    accept: json,
  };
}

/** A DOI, at the agency that registers data, software and preprints. */
export function dataciteDoi(doi: string): SourceRequest {
  return {
    host: 'datacite',
    path: `/dois/${encodeURIComponent(doi)}`,
    accept: 'application/vnd.api+json',
  };
}

/** Whom to ask for a DOI, in this order, until one knows it. */
export function doiRequests(doi: string): readonly SourceRequest[] {
  return [crossrefWork(doi), dataciteDoi(doi)];
}

/** Preprints, fifty at a time. An id that arXiv does not know is only missing in its answer. */
export function arxivRequests(arxivIds: readonly string[]): readonly SourceRequest[] {
  return inParts(arxivIds, arxivIdsAtOnce).map((ids) => ({
    host: 'arxiv',
    path: '/api/query',
    // Without `max_results` it answers ten.
    query: { id_list: ids.join(','), max_results: String(ids.length) },
    accept: 'application/atom+xml',
  }));
}

/** One work. @param workId `W2741809807` */
export function openAlexWork(workId: string): SourceRequest {
  return { host: 'openalex', path: `/works/${encodeURIComponent(workId)}`, accept: json };
}

/**
 * A page of an author's works.
 *
 * @param author by OpenAlex's own id or by ORCID iD
 * @param cursor `meta.next_cursor` of the page before; the first page without
 */
export function openAlexWorksOf(
  author: { readonly authorId: string } | { readonly orcid: string },
  cursor = '*',
): SourceRequest {
  const filter =
    'authorId' in author
      ? `authorships.author.id:${author.authorId}`
      : `authorships.author.orcid:${author.orcid}`;
  return {
    host: 'openalex',
    path: '/works',
    query: { filter, per_page: worksAPage, cursor },
    accept: json,
  };
}

/** The works of a person's ORCID record: their groups, with a summary of each. */
export function orcidWorks(orcid: string): SourceRequest {
  return { host: 'orcid', path: `/v3.0/${encodeURIComponent(orcid)}/works`, accept: json };
}

/** The whole works of a person's ORCID record, fifty at a time. @param putCodes from the summaries */
export function orcidWorkDetails(
  orcid: string,
  putCodes: readonly number[],
): readonly SourceRequest[] {
  return inParts(putCodes.filter(Number.isSafeInteger), putCodesAtOnce).map((codes) => ({
    host: 'orcid',
    path: `/v3.0/${encodeURIComponent(orcid)}/works/${codes.join(',')}`,
    accept: json,
  }));
}

/** A list in lists of at most as many. */
export function inParts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, part) => items.slice(part * size, (part + 1) * size));
}
