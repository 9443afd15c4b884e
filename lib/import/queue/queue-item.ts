/** A work that an import found and that an editor decides on: `import.item.<key>`. */
import { z } from 'zod';

import { jsonText } from '../../json/json-text.ts';
import { type SourceRecord, sourceRecordSchema } from '../source-record.ts';
import type { StoredDocument } from '../store/content-store.ts';

export const itemStatuses = ['open', 'accepted', 'skipped', 'never'] as const;
/** `skipped` comes back with the next import that finds it, `never` does not. */
export type ItemStatus = (typeof itemStatuses)[number];

/** The type of these documents. It is in no schema of the Studio: nobody edits them by hand. */
export const itemType = 'importItem';
export const itemIdPrefix = 'import.item.';
/** Of the works that are made from items. */
export const workIdPrefix = 'publication-';

export interface QueueItem {
  readonly _id: string;
  readonly _rev?: string | undefined;
  readonly status: ItemStatus;
  /** The `_id` of the batch that found it last. */
  readonly batch: string;
  readonly title: string;
  /** What its records are known by (see `record-identifiers.ts`). */
  readonly identifiers: readonly string[];
  readonly records: readonly SourceRecord[];
  /** The published `_id` of the work that it went into. */
  readonly work?: string | undefined;
}

/**
 * Records are kept as JSON: as fields, those of thousands of sources would be thousands of attribute paths, of which
 * a hosted dataset allows few (Sanity, "Attribute limit").
 */
const records = jsonText(z.array(sourceRecordSchema).min(1));

const itemSchema = z.object({
  _id: z.string().startsWith(itemIdPrefix),
  _rev: z.string().optional(),
  status: z.enum(itemStatuses),
  batch: z.string(),
  title: z.string(),
  identifiers: z.array(z.string()),
  records,
  work: z.string().nullish(),
});

/** A stored item; undefined for what is none. */
export function queueItemIn(document: unknown): QueueItem | undefined {
  const item = itemSchema.safeParse(document).data;
  return item && { ...item, work: item.work ?? undefined };
}

/** The fields of an item as they are stored. */
export function itemFields(item: QueueItem): Readonly<Record<string, unknown>> {
  const { status, batch, title, identifiers, records: found, work } = item;
  return {
    status,
    batch,
    title,
    identifiers: [...identifiers],
    records: JSON.stringify(found),
    ...(work === undefined ? {} : { work }),
  };
}

/** An item as its document. */
export function itemDocument(item: QueueItem): StoredDocument {
  return { _id: item._id, _type: itemType, ...itemFields(item) };
}

/**
 * The published `_id` of the work that is made from an item. It follows from the item, so that one item never makes two
 * works, and what an editor decided about the item holds for its work.
 */
export function workIdOf({ _id }: Pick<QueueItem, '_id'>): string {
  return `${workIdPrefix}${_id.slice(itemIdPrefix.length)}`;
}
