import { z } from 'zod';

import { maxSlugLength, slugPattern } from '../../domain/index.ts';
import { languageCode } from '../../content/localised-text/result.ts';

/** The key of a resource: the last segment of its address. */
export const slug = z.string().regex(slugPattern).max(maxSlugLength);

export const localisedText = z
  .record(languageCode, z.string().min(1))
  .describe('A text by language: the keys are language tags (BCP 47).');
export type LocalisedText = z.output<typeof localisedText>;

export const pageUrl = z
  .strictObject({ fr: z.url(), en: z.url() })
  .describe('The addresses of its page on the site, by language.');
export type PageUrl = z.output<typeof pageUrl>;

export const dateModified = z
  .string()
  .meta({ format: 'date-time' })
  .describe('When it was last changed.');
