import { z } from 'zod';

import { statuses } from '../../domain/vocabulary.ts';
import { portraitFields, portraitResult } from '../portrait/query.ts';
import { list, optional, type ReadMode } from '../query-result/fields.ts';
import { topicFields, topicResult } from '../topic/query.ts';
import { summaryFields, summaryResult } from './summary-query.ts';

/** The fields that a person's card and profile have in common. */
export const cardFields = /* groq */ `
  ${summaryFields}, status,
  ${portraitFields},
  topics[]{${topicFields}}`;

export const cardResult = (mode: ReadMode) =>
  summaryResult(mode).extend({
    status: z.enum(statuses).catch('current'),
    portrait: optional(portraitResult),
    topics: list(topicResult(mode)),
  });
export type CardResult = z.output<ReturnType<typeof cardResult>>;
