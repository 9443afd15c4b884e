import { z } from 'zod';

import { httpError } from '../errors.ts';

const maxDocuments = 100;
const maxEvents = 500;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const moment = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-01-31T12:00:00Z' })
  .transform((text) => new Date(text).toISOString());

/** Studio sends an empty id when a document has no event to begin at. */
const transactionId = z
  .string()
  .transform((id) => (id === '' ? undefined : id))
  .optional();

const pointSchema = z.object({
  revision: z.string().min(1).optional(),
  time: moment.optional(),
  lastRevision: flag.optional(),
});

const transactionsSchema = z.object({
  // Hosted Sanity demands `true`: without whole documents. Lines never have them; Studio reads mutations and effects.
  excludeContent: flag.default(false),
  excludeMutations: flag.default(false),
  includeIdentifiedDocumentsOnly: flag.default(false),
  effectFormat: z.enum(['mendoza']).optional(),
  reverse: flag.default(false),
  limit: z.coerce.number().int().min(1).optional(),
  fromTransaction: transactionId,
  toTransaction: transactionId,
  fromTime: moment.optional(),
  toTime: moment.optional(),
  authors: z
    .string()
    .transform((list) => list.split(',').filter(Boolean))
    .optional(),
});

/** A point in the history of a document; at most one of the fields is set. */
export type PointInHistory = z.infer<typeof pointSchema>;
export type TransactionsOptions = z.infer<typeof transactionsSchema>;

function read<Schema extends z.ZodType>(schema: Schema, search: URLSearchParams): z.infer<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(search));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw httpError(400, `The parameter "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`);
}

/** @throws LakeError 400 */
export function readPoint(search: URLSearchParams): PointInHistory {
  const point = read(pointSchema, search);
  const named = [point.revision, point.time, point.lastRevision].filter((each) => each);
  if (named.length <= 1) return point;
  throw httpError(400, 'Ask for one of "revision", "time" and "lastRevision"');
}

/** @throws LakeError 400 */
export function readTransactionsOptions(search: URLSearchParams): TransactionsOptions {
  return read(transactionsSchema, search);
}

const eventsSchema = z.object({
  limit: z.coerce.number().int().min(1).max(maxEvents).default(100),
  nextCursor: z
    .string()
    .regex(/^(?:[1-9]\d{0,14})?$/, 'is no cursor of this lake')
    .transform((cursor) => (cursor === '' ? undefined : Number(cursor)))
    .optional(),
});

/** Reads the page size and the cursor. @throws LakeError 400 */
export function readEventsOptions(search: URLSearchParams): z.infer<typeof eventsSchema> {
  return read(eventsSchema, search);
}

/** @throws LakeError 400 for none, 413 for too many */
export function readDocumentIds(list: string): string[] {
  const ids = [...new Set(list.split(',').filter((id) => id !== ''))];
  if (ids.length === 0) throw httpError(400, 'Name the documents');
  if (ids.length <= maxDocuments) return ids;
  throw httpError(413, `At most ${maxDocuments} documents at a time`);
}
