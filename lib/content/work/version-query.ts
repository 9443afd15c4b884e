import { z } from 'zod';

import { isArxivId, isDoi, isPartialDate } from '../../domain/index.ts';
import { versionKinds } from '../../domain/vocabulary.ts';
import { filledString, optional, webUrl } from '../query-result/fields.ts';

export const versionFields = /* groq */ `
  _key, kind, venue, venueShort, date, volume, issue, pages, doi, arxivId, url, pdf, preferred`;

export const versionResult = z.object({
  _key: z.string(),
  kind: z.enum(versionKinds).catch('other'),
  venue: optional(filledString),
  venueShort: optional(filledString),
  date: optional(z.string().refine(isPartialDate, 'not a date')),
  volume: optional(filledString),
  issue: optional(filledString),
  pages: optional(filledString),
  doi: optional(z.string().refine(isDoi, 'not a DOI')),
  arxivId: optional(z.string().refine(isArxivId, 'not an arXiv identifier')),
  url: optional(webUrl),
  pdf: optional(webUrl),
  preferred: z.boolean().nullish().catch(false),
});
export type VersionResult = z.output<typeof versionResult>;
