/** One import that somebody started: `import.batch.<key>`. What is left of it is kept, so that it can go on. */
import { z } from 'zod';

import { jsonText } from '../../json/json-text.ts';
import { sourceNames } from '../source-record.ts';
import type { StoredDocument } from '../store/content-store.ts';

/** Something that is still to be asked for. */
export const lookupTaskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('doi'), doi: z.string() }),
  z.object({ kind: z.literal('arxiv'), arxivId: z.string() }),
  z.object({ kind: z.literal('openalexWork'), id: z.string() }),
  z.object({ kind: z.literal('openalexWorks'), author: z.string(), cursor: z.string() }),
  z.object({ kind: z.literal('orcidWorks'), orcid: z.string() }),
  z.object({ kind: z.literal('orcidDetails'), orcid: z.string(), putCodes: z.array(z.string()) }),
]);
export type LookupTask = z.output<typeof lookupTaskSchema>;

/** Something that could not be read, for the report. */
const problemSchema = z.object({
  source: z.enum(sourceNames).optional(),
  where: z.string().optional(),
  reason: z.string(),
  detail: z.string().optional(),
});
export type BatchProblem = z.output<typeof problemSchema>;

export const batchType = 'importBatch';
export const batchIdPrefix = 'import.batch.';

const batchSchema = z.object({
  _id: z.string().startsWith(batchIdPrefix),
  _rev: z.string().optional(),
  title: z.string(),
  startedAt: z.string(),
  isStopped: z.boolean(),
  /** How many tasks there were so far, those that are left among them. */
  total: z.number(),
  tasks: jsonText(z.array(lookupTaskSchema)),
  problems: jsonText(z.array(problemSchema)),
  /** Whether works that are here with all their versions stay out of the queue, as for all members at once. */
  leavesOutHere: z.boolean().nullish(),
});
type StoredBatch = z.output<typeof batchSchema>;
export type Batch = Omit<StoredBatch, 'leavesOutHere'> & { readonly leavesOutHere?: boolean };

/** A stored batch; undefined for what is none. */
export function batchIn(document: unknown): Batch | undefined {
  const { data } = batchSchema.safeParse(document);
  if (data === undefined) return undefined;
  const { leavesOutHere, ...batch } = data;
  return leavesOutHere === true ? { ...batch, leavesOutHere } : batch;
}

/** The fields of a batch as they are stored. Lists are kept as JSON, as the records of an item are. */
export function batchFields(batch: Batch) {
  const { title, startedAt, isStopped, total, tasks, problems, leavesOutHere } = batch;
  return {
    ...(leavesOutHere === undefined ? {} : { leavesOutHere }),
    title,
    startedAt,
    isStopped,
    total,
    tasks: JSON.stringify(tasks),
    problems: JSON.stringify(problems),
  };
}

export function batchDocument(batch: Batch): StoredDocument {
  return { _id: batch._id, _type: batchType, ...batchFields(batch) };
}
