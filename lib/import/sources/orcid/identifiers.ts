import { arxivIdIn, doiIn, workIdsIn } from '../../fields/identifiers.ts';
import type { LossList } from '../../fields/loss-list.ts';
import type { SourceRecord } from '../../source-record.ts';
import type { OrcidWork } from './work.ts';

export interface OrcidIdentifiers {
  /** Of the work itself, in the order of the source, each once. */
  readonly dois: readonly string[];
  readonly arxivIds: readonly string[];
  readonly addresses: readonly string[];
  /** Of other versions of it. */
  readonly sameWorkAs: SourceRecord['sameWorkAs'];
}

/**
 * The identifiers by their relationship: `self` is of the work, `version-of` of the same work elsewhere, `part-of` of
 * the whole that it is in (a loss). Numbers of catalogues (Scopus, PubMed, of the source itself) have no field.
 */
export function orcidIdentifiers(work: OrcidWork, losses: LossList): OrcidIdentifiers {
  const all = work['external-ids']?.['external-id'] ?? [];
  const of = (relationship: string) =>
    all.filter(
      (id) =>
        (id['external-id-relationship'] ?? 'self').toLowerCase().replaceAll('_', '-') ===
        relationship,
    );
  for (const id of of('part-of')) {
    losses.add(typeOf(id), 'ofTheWhole', id['external-id-value'] ?? undefined);
  }
  const found = of('self').map((id) => ownIds(id, losses));
  return {
    dois: [...new Set(found.flatMap(({ doi }) => doi ?? []))],
    arxivIds: [...new Set(found.flatMap(({ arxivId }) => arxivId ?? []))],
    addresses: [...new Set(found.flatMap(({ address }) => address ?? []))],
    sameWorkAs: of('version-of').map((id) => workIdsIn(id['external-id-value'] ?? '')),
  };
}

type ExternalId = NonNullable<OrcidWork['external-ids']>['external-id'][number];

function typeOf(id: ExternalId): string {
  return (id['external-id-type'] ?? '').trim().toLowerCase() || 'identifier';
}

function ownIds(
  id: ExternalId,
  losses: LossList,
): { doi?: string; arxivId?: string; address?: string } {
  const value = id['external-id-value']?.trim() ?? '';
  if (value === '') return {};
  switch (typeOf(id)) {
    case 'doi': {
      const ids = { ...workIdsIn(value) };
      if (ids.doi === undefined && ids.arxivId === undefined) losses.add('doi', 'notADoi', value);
      return ids;
    }
    case 'arxiv': {
      const arxivId = arxivIdIn(value) ?? arxivIdIn(id['external-id-url'] ?? '');
      if (arxivId !== undefined) return { arxivId };
      losses.add('arxivId', 'notAnArxivId', value);
      return {};
    }
    case 'uri': {
      const ids = { doi: doiIn(value), arxivId: arxivIdIn(value) };
      return ids.doi === undefined && ids.arxivId === undefined
        ? { address: value }
        : workIdsIn(value);
    }
    default:
      return {};
  }
}
