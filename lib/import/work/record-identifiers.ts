import { arxivIdOfDoi, slugOf } from '../../domain/index.ts';
import type { SourceRecord, SourceVersion } from '../source-record.ts';

/** How long a fingerprint may be; a title has up to 1,000 characters. */
const longestFingerprint = 400;

/**
 * What a record is known by, so that it is recognised when it comes again, from whatever source: `doi:…`, `arxiv:…`, and
 * the identifier of its source where that is lasting. A record without any is known by its text: one that says the same
 * is the same. One with an identifier is not, because two summaries without authors may say the same of two works.
 */
export function recordIdentifiers(record: SourceRecord): string[] {
  const { source, sourceId, versions } = record;
  const isLasting = (source === 'openalex' || source === 'orcid') && sourceId !== '?';
  const identifiers = [
    ...versions.flatMap(versionIdentifiers),
    ...(isLasting ? [`${source}:${sourceId}`] : []),
  ];
  return identifiers.length > 0 ? [...new Set(identifiers)] : [fingerprint(record)];
}

/** The identifiers of a version, without regard to case; arXiv's DOI counts as the identifier of arXiv. */
export function versionIdentifiers({
  doi,
  arxivId,
}: Pick<SourceVersion, 'doi' | 'arxivId'>): string[] {
  const ofDoi = doi === undefined ? undefined : arxivIdOfDoi(doi);
  return [
    ...(doi === undefined || ofDoi !== undefined ? [] : [`doi:${doi.toLowerCase()}`]),
    ...new Set([arxivId, ofDoi].flatMap((id) => (id === undefined ? [] : [`arxiv:${id}`]))),
  ];
}

/** What a record without an identifier says. */
function fingerprint({ title, authors, versions }: SourceRecord): string {
  const version = versions[0];
  const parts = [
    version?.date ?? '',
    version?.kind ?? '',
    version?.pages ?? '',
    title.text,
    version?.venue ?? '',
    authors.map(({ name }) => name).join(' '),
  ];
  return `text:${parts.map(folded).join('|')}`.slice(0, longestFingerprint);
}

function folded(text: string): string {
  // A slug is cut at 96 characters; a title in Han has none.
  return text
    .split(/\s+/u)
    .map((word) => slugOf(word) || word)
    .join('-');
}
