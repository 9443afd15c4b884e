import { workIdsIn } from '../../fields/identifiers.ts';
import type { SourceRecord } from '../../source-record.ts';
import type { CrossrefWork } from './work.ts';

/**
 * Relations between versions of one work (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/).
 * A translation, a review, a supplement and a part are other works.
 */
const ofOneWork: ReadonlySet<string> = new Set([
  'is-preprint-of',
  'has-preprint',
  'is-manuscript-of',
  'has-manuscript',
  'is-version-of',
  'has-version',
  'is-same-as',
  'is-identical-to',
]);

/** The other records of the same work, by DOI or by arXiv identifier. */
export function crossrefSameWorks(relation: CrossrefWork['relation']): SourceRecord['sameWorkAs'] {
  return Object.entries(relation ?? {})
    .filter(([name]) => ofOneWork.has(name))
    .flatMap(([, related]) => related)
    .map(({ id }) => workIdsIn(id ?? ''));
}
