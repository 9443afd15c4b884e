import { collectReferences, slugOf } from './references.ts';
import type { Store } from './store.ts';
import type { StoredDocument } from './types.ts';

/** Reads documents: from the store, or from the store with a transaction in progress applied. */
export type DocumentReader = Pick<
  Store,
  | 'get'
  | 'has'
  | 'getMany'
  | 'idsByType'
  | 'countPublicOfTypes'
  | 'idsBySlug'
  | 'idsReferencing'
  | 'idsByText'
  | 'idsUpdatedSince'
  | 'allIds'
  | 'idsWithPrefix'
>;

/**
 * A reader over the store with some documents replaced (or gone: null).
 * @param changed read at every call, so it may grow while the reader is in use
 */
export function overlay(
  base: DocumentReader,
  changed: ReadonlyMap<string, StoredDocument | null>,
): DocumentReader {
  function get(id: string): StoredDocument | undefined {
    const replaced = changed.get(id);
    return replaced === undefined ? base.get(id) : (replaced ?? undefined);
  }
  function idsOf(ids: readonly string[], test: (document: StoredDocument) => boolean): string[] {
    if (changed.size === 0) return [...ids];
    const merged = ids.filter((id) => !changed.has(id));
    for (const [id, document] of changed) {
      if (document !== null && test(document)) merged.push(id);
    }
    return merged.sort();
  }
  const isOf = (types: readonly string[] | undefined, { _type }: StoredDocument) =>
    types === undefined || types.includes(_type);

  return {
    get,
    has(id) {
      const replaced = changed.get(id);
      return replaced === undefined ? base.has(id) : replaced !== null;
    },
    getMany: (ids) => [...ids].flatMap((id) => get(id) ?? []),
    allIds: () => idsOf(base.allIds(), () => true),
    idsByType: (types) => idsOf(base.idsByType(types), (document) => isOf(types, document)),
    countPublicOfTypes: (types) =>
      changed.size === 0 ? base.countPublicOfTypes(types) : undefined,
    idsBySlug: (slug, types) =>
      idsOf(
        base.idsBySlug(slug, types),
        (document) => slugOf(document) === slug && isOf(types, document),
      ),
    idsReferencing: (ids, types) =>
      idsOf(
        base.idsReferencing(ids, types),
        (document) =>
          isOf(types, document) && collectReferences(document).some(({ id }) => ids.includes(id)),
      ),
    // What is changed is not in the index yet: it may match.
    idsByText: (query, types) =>
      idsOf(base.idsByText(query, types), (document) => isOf(types, document)),
    idsUpdatedSince: (time, types) =>
      idsOf(
        base.idsUpdatedSince(time, types),
        (document) => document._updatedAt >= time && isOf(types, document),
      ),
    idsWithPrefix: (prefix) =>
      idsOf(base.idsWithPrefix(prefix), ({ _id }) => _id.startsWith(prefix)),
  };
}
