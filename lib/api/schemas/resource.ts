import { z } from 'zod';

import { maxSlugLength, slugPattern } from '../../domain/index.ts';

/** The key of a resource: the last segment of its address. */
export const slug = z.string().regex(slugPattern).max(maxSlugLength);

export const dateModified = z
  .string()
  .meta({ format: 'date-time' })
  .describe('When it was last changed.');
