import { z } from 'zod';

import { languageCode } from '../../content/localised-text/result.ts';

export const localisedText = z
  .record(languageCode, z.string().min(1))
  .describe('A text by language: the keys are language tags (BCP 47).');
export type LocalisedText = z.output<typeof localisedText>;

export const pageUrl = z
  .strictObject({ fr: z.url(), en: z.url() })
  .describe('The addresses of its page on the site, by language.');
export type PageUrl = z.output<typeof pageUrl>;
