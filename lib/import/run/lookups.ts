/** How a run of an import asks sources: through the site's server in the Studio, by itself on the command line. */
import { z } from 'zod';

import { type LookupTask, lookupTaskSchema } from '../queue/batch.ts';
import { sourceReadingSchema } from '../source-record.ts';

/** How many tasks are handed over at once. */
export const mostTasksAtOnce = 20;

/** Why a source could not be asked (see `lib/import/fetch/errors.ts`), with what an editor reads. */
const failureSchema = z.object({
  code: z.string(),
  source: z.string(),
  /** Milliseconds until it makes sense to ask again. */
  retryAfterMs: z.number().optional(),
  message: z.object({ fr: z.string(), en: z.string() }),
});
export type LookupFailure = z.output<typeof failureSchema>;

export const lookupAnswerSchema = z.object({
  /** As many of the tasks as were done, in any order. */
  done: z.array(
    z.object({
      task: lookupTaskSchema,
      reading: sourceReadingSchema,
      /** Where a list goes on. */
      next: lookupTaskSchema.optional(),
    }),
  ),
  /** What kept the next task from being done; undefined when there was only no more time. */
  failure: failureSchema.optional(),
});
export type LookupAnswer = z.output<typeof lookupAnswerSchema>;

export interface Lookups {
  /** @throws when the server that asks for us is away; nothing is lost then */
  lookUp(tasks: readonly LookupTask[], signal?: AbortSignal): Promise<LookupAnswer>;
}
