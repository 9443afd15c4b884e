import type { SourceRecord } from '../source-record.ts';
import { recordIdentifiers, versionIdentifiers } from '../work/record-identifiers.ts';
import type { ItemStatus, QueueItem } from './queue-item.ts';

/** Whose word stands when a record is of several items: what was refused for good, then what is a work already. */
const precedence: readonly ItemStatus[] = ['never', 'accepted', 'open', 'skipped'];

/** The items of the queue by what they are known by. */
export interface ItemIndex {
  /** The item of the work that some records describe. */
  find(records: readonly SourceRecord[]): QueueItem | undefined;
  /** Puts an item in, in the place of what it was before. */
  put(item: QueueItem): void;
}

/**
 * Items found by an identifier of a record, or else by what a source calls the same work: on either side, because an
 * article may come before the preprint that names it.
 */
export function itemIndex(items: readonly QueueItem[]): ItemIndex {
  const byId = new Map<string, QueueItem>();
  const own = new Map<string, Set<string>>();
  const related = new Map<string, Set<string>>();

  function put(item: QueueItem): void {
    byId.set(item._id, item);
    for (const identifier of item.identifiers) add(own, identifier, item._id);
    for (const identifier of item.records.flatMap(relatedIdentifiers))
      add(related, identifier, item._id);
  }

  function first(index: ReadonlyMap<string, ReadonlySet<string>>, identifiers: readonly string[]) {
    const ids = new Set(identifiers.flatMap((one) => [...(index.get(one) ?? [])]));
    return [...ids]
      .flatMap((id) => byId.get(id) ?? [])
      .toSorted((a, b) => precedence.indexOf(a.status) - precedence.indexOf(b.status))[0];
  }

  for (const item of items) put(item);
  return {
    put,
    find: (records) => {
      const identifiers = records.flatMap(recordIdentifiers);
      return (
        first(own, identifiers) ??
        first(own, records.flatMap(relatedIdentifiers)) ??
        first(related, identifiers)
      );
    },
  };
}

function relatedIdentifiers({ sameWorkAs }: SourceRecord): string[] {
  return sameWorkAs.flatMap(versionIdentifiers);
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}
