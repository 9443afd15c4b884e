import type { SourceName, SourceRecord } from '../source-record.ts';
import { versionIdentifiers } from '../work/record-identifiers.ts';
import type { QueueItem } from './queue-item.ts';

/** Who registers identifiers; the others gather what these say. */
const registries: ReadonlySet<SourceName> = new Set(['crossref', 'datacite', 'arxiv']);

/**
 * Whether the registries need not be asked about a record that only names a work: an editor wants nothing of it any more,
 * or the queue has what a registry says of each of its identifiers.
 */
export function detailsKnown(items: Iterable<QueueItem>): (record: SourceRecord) => boolean {
  const refused = new Set<string>();
  const read = new Set<string>();
  for (const { status, identifiers, records } of items) {
    if (status === 'never') for (const one of identifiers) refused.add(one);
    for (const { source, versions } of records)
      if (registries.has(source))
        for (const one of versions.flatMap(versionIdentifiers)) read.add(one);
  }
  return ({ versions }) => {
    const identifiers = versions.flatMap(versionIdentifiers);
    return (
      identifiers.some((one) => refused.has(one)) ||
      (identifiers.length > 0 && identifiers.every((one) => read.has(one)))
    );
  };
}
