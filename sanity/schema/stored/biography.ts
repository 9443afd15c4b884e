import { z } from 'zod';

import { isTextLink } from '../../../lib/domain/index.ts';
import { key, keyedList } from './document.ts';

const span = z.strictObject({
  _key: key,
  _type: z.literal('span'),
  text: z.string().optional(),
  marks: z.array(z.string()).optional(),
});

const link = z.strictObject({
  _key: key,
  _type: z.literal('link'),
  href: z.string().refine(isTextLink, 'not a link'),
});

/** Portable text (https://www.portabletext.org/specification/) as far as editors can write it. */
export const biography = keyedList(
  z.strictObject({
    _key: key,
    _type: z.literal('block'),
    style: z.enum(['normal', 'h3']).optional(),
    listItem: z.enum(['bullet', 'number']).optional(),
    level: z.number().int().min(1).optional(),
    children: keyedList(span).optional(),
    markDefs: keyedList(link).optional(),
  }),
);
