import { defineQuery } from 'groq';
import { z } from 'zod';

import { statuses } from '../../domain/vocabulary.ts';
import { summaryFields, summaryResult } from '../person/summary-query.ts';
import { recordFields, recordResult, referringFields } from '../profile/record-query.ts';
import { inEachMode } from '../query-result/fields.ts';

const cvFields = /* groq */ `
  ${summaryFields}, status, ${recordFields}`;

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
    .extend({ status: z.enum(statuses).catch('current') })
    .nullable(),
);
export type CvResult = NonNullable<z.output<(typeof cvResult)['published']>>;
