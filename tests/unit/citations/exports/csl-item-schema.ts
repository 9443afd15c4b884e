import { z } from 'zod';

const cslName = z.strictObject({
  family: z.string().min(1).optional(),
  given: z.string().min(1).optional(),
  'non-dropping-particle': z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
  literal: z.string().min(1).optional(),
});

/**
 * What the schema of CSL-JSON 1.0.2 accepts, as far as Portrait writes it: strict, as that schema is. The
 * whole one is no npm package.
 */
export const cslItemSchema = z.strictObject({
  id: z.string().min(1),
  type: z.enum(
    'article article-journal book chapter dataset document paper-conference report software thesis'.split(
      ' ',
    ),
  ),
  title: z.string().optional(),
  author: z.array(cslName).min(1).optional(),
  issued: z
    .strictObject({ 'date-parts': z.tuple([z.array(z.number().int().positive()).min(1).max(3)]) })
    .optional(),
  'container-title': z.string().optional(),
  'container-title-short': z.string().optional(),
  'event-title': z.string().optional(),
  publisher: z.string().optional(),
  genre: z.string().optional(),
  number: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().startsWith('10.').optional(),
  URL: z.url().optional(),
  abstract: z.string().optional(),
  keyword: z.string().optional(),
  language: z.string(),
  custom: z.record(z.string(), z.string()).optional(),
});
