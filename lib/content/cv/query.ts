import { defineQuery } from 'groq';
import { z } from 'zod';

import { statuses } from '../../domain/vocabulary.ts';
import { portraitFields, portraitResult } from '../portrait/query.ts';
import { summaryFields, summaryResult } from '../person/summary-query.ts';
import { recordFields, recordResult, referringFields } from '../profile/record-query.ts';
import { inEachMode, optional } from '../query-result/fields.ts';

const cvFields = /* groq */ `
  ${summaryFields}, status, ${portraitFields}, ${recordFields}`;

export const cvQuery = defineQuery(`*[_type == "researcher" && slug.current == $slug][0]{
  ${cvFields}
}{
  ..., ${referringFields}
}`);

/** The same for a draft without a slug. */
export const draftCvQuery = defineQuery(`*[_type == "researcher" && _id == $id][0]{
  ${cvFields}
}{
  ..., ${referringFields}
}`);

export const cvResult = inEachMode((mode) =>
  summaryResult(mode)
    .extend(recordResult(mode).shape)
    .extend({
      status: z.enum(statuses).catch('current'),
      // It is in the picture of the page, and not on the page.
      portrait: optional(portraitResult),
    })
    .nullable(),
);
export type CvResult = NonNullable<z.output<(typeof cvResult)['published']>>;
