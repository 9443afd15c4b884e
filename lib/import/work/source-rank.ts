import type { SourceName, SourceRecord } from '../source-record.ts';

/** Who is believed first where sources differ: who registers, then who was typed, then who gathers from others. */
const order: readonly SourceName[] = [
  'crossref',
  'datacite',
  'arxiv',
  'bibtex',
  'csl',
  'ris',
  'openalex',
  'orcid',
];

/** The rank of a source; the lowest number is believed first. */
export function sourceRank(source: SourceName): number {
  return order.indexOf(source);
}

/** Records of one work, those of a published version before those of a preprint, then by source. */
export function byRank(records: readonly SourceRecord[]): SourceRecord[] {
  return records.toSorted(
    (a, b) =>
      publicationRank(a) - publicationRank(b) || sourceRank(a.source) - sourceRank(b.source),
  );
}

function publicationRank({ versions }: SourceRecord): number {
  const kind = versions[0]?.kind;
  return kind === 'preprint' || kind === 'other' ? 1 : 0;
}
