import { z } from 'zod';

import type { PublishedChange } from '../pages/published-change.ts';

/** The texts in a list. Other items are ignored, because the webhook must not fail for them. */
const texts = z
  .array(z.unknown())
  .catch([])
  .transform((items) => items.filter((item) => typeof item === 'string'));

const state = z.object({
  slug: z.string().nullable().catch(null),
  formerSlugs: texts,
  references: texts,
});

/** The body of the webhook: the result of `webhookProjection`. */
export const webhookBody: z.ZodType<PublishedChange> = z.object({
  _id: z.string().min(1),
  _type: z.string().min(1),
  operation: z.enum(['create', 'update', 'delete']).catch('update'),
  before: state.nullable().default(null),
  after: state.nullable().default(null),
});
