import { z } from 'zod';

import { cslTypes } from '../../citations/csl.ts';

export const cslName = z
  .strictObject({
    family: z.string().optional(),
    given: z.string().optional(),
    'non-dropping-particle': z.string().optional(),
    suffix: z.string().optional(),
    literal: z.string().optional().describe('The whole name, where its parts are not known.'),
  })
  .describe('A name of CSL-JSON.');

const cslDate = z
  .strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).length(1) })
  .describe('A date of CSL-JSON: the year, the month and the day, as far as they are known.');

/** What each version of a work has for itself. */
const publication = {
  type: z.enum([...new Set(Object.values(cslTypes))]),
  issued: cslDate.optional(),
  'container-title': z.string().optional(),
  'container-title-short': z.string().optional(),
  'event-title': z.string().optional(),
  publisher: z.string().optional(),
  genre: z.string().optional(),
  number: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.url().optional(),
  custom: z
    .strictObject({
      eprint: z.string().optional().describe('The identifier of a preprint.'),
      eprinttype: z.literal('arxiv').optional(),
      pdf: z.url().optional(),
    })
    .optional()
    .describe('What CSL has no variable for.'),
};

export const cslVersion = z
  .strictObject(publication)
  .describe('A version of a work, by the variables of CSL-JSON in which versions differ.');

export const cslItem = z
  .strictObject({
    id: z.string(),
    ...publication,
    title: z.string(),
    author: z.array(cslName).optional(),
    language: z.string(),
  })
  .describe(
    'An item of CSL-JSON 1.0.2 for the version to cite. The title may have formulas of TeX between single dollars.',
  );
