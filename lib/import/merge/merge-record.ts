/** What a merge did, so that it can be undone: `import.merge.<key>`. */
import { z } from 'zod';

import { jsonText } from '../../json/json-text.ts';
import type { StoredDocument } from '../store/content-store.ts';
import type { ChangedDocument } from './changed-document.ts';
import { documentDiff } from './document-diff.ts';

/** The type of these documents. It is in no schema of the Studio: nobody edits them by hand. */
export const mergeType = 'importMerge';

/** How many merges can be undone; older ones are forgotten. */
export const keptMerges = 50;

const id = z.string().min(1);
const storedSchema = z.looseObject({ _id: id, _type: id });

/** What has to be done with a document so that it is as it was. */
const restorationSchema = z.union([
  z.object({ id, create: storedSchema }),
  z.object({ id, remove: z.literal(true) }),
  z.object({
    id,
    set: z.record(z.string(), z.unknown()),
    unset: z.array(z.string()),
  }),
]);
export type Restoration = z.output<typeof restorationSchema>;

const sideSchema = z.object({ id: z.string(), title: z.string() });

const recordSchema = z.object({
  _id: z.string(),
  /** That of every document that the merge wrote: a transaction gives all the same. */
  _rev: z.string(),
  kind: z.enum(['work', 'person']),
  /** RFC 3339, UTC. */
  at: z.string(),
  /** The name of the editor. */
  by: z.string(),
  kept: sideSchema,
  dropped: sideSchema,
  restorations: jsonText(z.array(restorationSchema)),
});
export type MergeRecord = z.output<typeof recordSchema>;
export type MergeSummary = Omit<MergeRecord, 'restorations'>;

/** A stored record; undefined for what is none. */
export function mergeRecordIn(document: unknown): MergeRecord | undefined {
  return recordSchema.safeParse(document).data;
}

/** The same without what is needed to undo it. */
export function mergeSummaryIn(document: unknown): MergeSummary | undefined {
  return recordSchema.omit({ restorations: true }).safeParse(document).data;
}

interface NewRecord extends Omit<MergeSummary, '_id' | '_rev'> {
  readonly key: string;
  readonly changes: readonly ChangedDocument[];
}

/** The document of a merge. What it takes to undo it is one text, since documents of any shape are in it. */
export function mergeDocument({ key, changes, ...summary }: NewRecord): StoredDocument {
  return {
    _id: `import.merge.${key}`,
    _type: mergeType,
    ...summary,
    restorations: JSON.stringify(changes.flatMap(restorationOf)),
  };
}

function restorationOf({ id: of, before, after }: ChangedDocument): Restoration[] {
  if (before === undefined) return after === undefined ? [] : [{ id: of, remove: true }];
  if (after === undefined) return [{ id: of, create: before }];
  const { set, unset } = documentDiff(after, before);
  return [{ id: of, set: { ...set }, unset: [...unset] }];
}
