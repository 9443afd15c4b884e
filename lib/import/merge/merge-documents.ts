import { z } from 'zod';

import type { ContentStore, Mutation } from '../store/content-store.ts';
import { mutationsOf } from './changed-document.ts';
import { isConflict } from '../store/store-errors.ts';
import { edited, type Family } from './family.ts';
import { mergeChanges } from './merge-changes.ts';
import { keptMerges, mergeDocument, mergeType } from './merge-record.ts';
import type { MergeRefusal } from './merge-sources.ts';
import { type MergePair, readMergeSources } from './read-merge-sources.ts';
import { textOf } from './values.ts';

export interface MergeOptions {
  /** A new key: letters and digits. */
  readonly newKey: () => string;
  readonly now: () => Date;
  /** The name of the editor. */
  readonly by: string;
}

export type MergeOutcome =
  | {
      readonly state: 'merged';
      /** The `_id` by which it can be undone. */
      readonly record: string;
      readonly mutations: number;
      /** Whether a draft of the kept one, which the merge wrote, waits to be published. */
      readonly leavesDraft: boolean;
    }
  | { readonly state: 'refused'; readonly refusal: MergeRefusal };

/** A changed document is refused by the store; the merge is then made anew from what is there, once. */
const attempts = 2;

/**
 * Merges two documents in one transaction, with what it takes to undo it.
 *
 * @throws when the store is away; nothing is written then
 */
export async function mergeDocuments(
  store: ContentStore,
  pair: MergePair,
  options: MergeOptions,
): Promise<MergeOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await mergeOnce(store, pair, options);
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (attempt === attempts) return { state: 'refused', refusal: { reason: 'changed' } };
    }
  }
}

async function mergeOnce(
  store: ContentStore,
  pair: MergePair,
  { newKey, now, by }: MergeOptions,
): Promise<MergeOutcome> {
  const sources = await readMergeSources(store, pair);
  const changes = mergeChanges(sources);
  if (!('length' in changes)) return { state: 'refused', refusal: changes };
  const { kept, dropped } = sources;
  const record = mergeDocument({
    key: newKey(),
    kind: edited(kept)?._type === 'publication' ? 'work' : 'person',
    at: now().toISOString(),
    by,
    kept: sideOf(kept),
    dropped: sideOf(dropped),
    changes,
  });
  const mutations: Mutation[] = [
    ...changes.flatMap(mutationsOf),
    { create: record },
    ...(await forgottenMerges(store)).map((id): Mutation => ({ delete: { id } })),
  ];
  await store.transact(mutations);
  return {
    state: 'merged',
    record: record._id,
    mutations: mutations.length,
    leavesDraft: changes.some(({ id, after }) => id === `drafts.${kept.id}` && after !== undefined),
  };
}

function sideOf(family: Family) {
  const document = edited(family);
  return { id: family.id, title: textOf(document?.title) ?? textOf(document?.name) ?? '' };
}

/** The records that make room for a new one. */
async function forgottenMerges(store: ContentStore): Promise<string[]> {
  const groq = /* groq */ `*[_type == $type] | order(at desc, _id asc) [${keptMerges - 1}...${keptMerges + 100}]._id`;
  return z.array(z.string()).parse(await store.query(groq, { type: mergeType }));
}
