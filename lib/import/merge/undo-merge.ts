import { z } from 'zod';

import type { ContentStore, Mutation } from '../store/content-store.ts';
import { created, deletion, guardedPatch } from './changed-document.ts';
import { isConflict } from '../store/store-errors.ts';
import {
  mergeRecordIn,
  type MergeRecord,
  type MergeSummary,
  mergeSummaryIn,
  mergeType,
  type Restoration,
} from './merge-record.ts';

/** The merges that can be undone, the newest first. */
export async function readMerges(store: ContentStore): Promise<MergeSummary[]> {
  const groq = `*[_type == $type] | order(at desc, _id asc) {_id, _rev, kind, at, by, kept, dropped}`;
  const found = z.array(z.unknown()).parse(await store.query(groq, { type: mergeType }));
  return found.flatMap((one) => mergeSummaryIn(one) ?? []);
}

export type UndoOutcome =
  | { readonly state: 'undone' }
  /** It was undone before, or is too old. */
  | { readonly state: 'forgotten' }
  /** Documents that somebody wrote since the merge, by their titles. Nothing is written. */
  | { readonly state: 'changedSince'; readonly titles: readonly string[] };

/**
 * Makes every document as it was before a merge, in one transaction, unless one of them was written since.
 *
 * @param id of the record of the merge
 * @throws when the store is away; nothing is written then
 */
export async function undoMerge(store: ContentStore, id: string): Promise<UndoOutcome> {
  const record = mergeRecordIn(await store.query('*[_id == $id][0]', { id }));
  if (record === undefined) return { state: 'forgotten' };
  const titles = await changedSince(store, record);
  if (titles.length > 0) return { state: 'changedSince', titles };
  try {
    await store.transact([
      ...record.restorations.flatMap((one) => mutationsOf(one, record._rev)),
      ...deletion(record._id, record._rev),
    ]);
    return { state: 'undone' };
  } catch (error) {
    if (!isConflict(error)) throw error;
    return { state: 'changedSince', titles: await changedSince(store, record) };
  }
}

const currentSchema = z.array(
  z.object({ _id: z.string(), _rev: z.string(), title: z.string().nullish().catch(null) }),
);

async function changedSince(
  store: ContentStore,
  { restorations, _rev }: MergeRecord,
): Promise<string[]> {
  const groq = '*[_id in $ids]{_id, _rev, "title": coalesce(title, name)}';
  const ids = restorations.map(({ id }) => id);
  const found = currentSchema.parse(await store.query(groq, { ids }));
  const current = new Map(found.map((one) => [one._id, one]));
  const changed = restorations.filter((restoration) => {
    const revision = current.get(restoration.id)?._rev;
    return 'create' in restoration ? revision !== undefined : revision !== _rev;
  });
  return [...new Set(changed.map(({ id }) => current.get(id)?.title ?? id))];
}

function mutationsOf(restoration: Restoration, revision: string): Mutation[] {
  if ('create' in restoration) return [{ create: created(restoration.create) }];
  if ('remove' in restoration) return deletion(restoration.id, revision);
  return [guardedPatch(restoration.id, revision, restoration)];
}
