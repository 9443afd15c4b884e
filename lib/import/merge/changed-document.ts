import type { Mutation, StoredDocument } from '../store/content-store.ts';
import { documentDiff, isNoChange } from './document-diff.ts';
import { type Fields, textOf } from './values.ts';

/** A document before and after; undefined where it does not exist. */
export interface ChangedDocument {
  readonly id: string;
  readonly before?: StoredDocument | undefined;
  readonly after?: StoredDocument | undefined;
}

/** Whether the change is one. */
export function isChanged({ before, after }: ChangedDocument): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return !isNoChange(documentDiff(before, after));
}

/**
 * The mutations of a change, which are refused when the document is not as it was before. A deletion has no such guard in
 * the API of mutations (Sanity HTTP API, "Mutations"): a patch that changes nothing goes before it.
 */
export function mutationsOf({ id, before, after }: ChangedDocument): Mutation[] {
  if (before === undefined) return after === undefined ? [] : [{ create: created(after) }];
  const revision = textOf(before._rev);
  if (after === undefined) return deletion(id, revision);
  const { set, unset } = documentDiff(before, after);
  return [{ patch: { id, ...guard(revision), ...operations(set, unset) } }];
}

/** Deletes a document if it has a revision. */
export function deletion(id: string, revision: string | undefined): Mutation[] {
  return [
    ...(revision === undefined
      ? []
      : [{ patch: { id, ...guard(revision), unset: ['noSuchField'] } }]),
    { delete: { id } },
  ];
}

/** Changes a document if it has a revision. */
export function guardedPatch(
  id: string,
  revision: string | undefined,
  { set, unset }: { readonly set: Fields; readonly unset: readonly string[] },
): Mutation {
  return { patch: { id, ...guard(revision), ...operations(set, unset) } };
}

function guard(ifRevisionID: string | undefined): { readonly ifRevisionID?: string } {
  return ifRevisionID === undefined ? {} : { ifRevisionID };
}

function operations(set: Fields, unset: readonly string[]) {
  return {
    ...(Object.keys(set).length > 0 && { set }),
    ...(unset.length > 0 && { unset: [...unset] }),
  };
}

/** A document as it is created: the store gives it a revision. */
export function created({
  _id,
  _type,
  _rev,
  _updatedAt,
  ...fields
}: StoredDocument): StoredDocument {
  return { ...fields, _id, _type };
}
