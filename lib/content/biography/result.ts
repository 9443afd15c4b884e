import { z } from 'zod';

import { localised } from '../localised-text/result.ts';
import { list, textLink } from '../query-result/fields.ts';

const span = z.object({
  _key: z.string(),
  _type: z.literal('span').catch('span'),
  text: z.string(),
  marks: list(z.string()),
});

const link = z.object({ _key: z.string(), _type: z.literal('link'), href: textLink });

const block = z.object({
  _key: z.string(),
  _type: z.literal('block'),
  style: z.enum(['normal', 'h3']).catch('normal'),
  listItem: z.enum(['bullet', 'number']).optional().catch(undefined),
  level: z.int().min(1).max(10).optional().catch(undefined),
  children: list(span),
  markDefs: list(link),
});
export type Block = z.output<typeof block>;

/** Portable text as the schema lets editors write it (https://www.portabletext.org/specification/). */
export const biographyResult = localised(list(block));
export type BiographyResult = z.output<typeof biographyResult>;
