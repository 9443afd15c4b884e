import { z } from 'zod';

import { institutionFields, institutionResult } from '../institution/query.ts';
import { localisedText } from '../localised-text/result.ts';
import { portraitFields, portraitResult } from '../portrait/query.ts';
import {
  filledString,
  list,
  optional,
  type ReadMode,
  required,
  slug,
} from '../query-result/fields.ts';
import { statuses } from '../../domain/vocabulary.ts';
import { topicFields, topicResult } from '../topic/query.ts';

/** The fields that a person's card and profile have in common. */
export const cardFields = /* groq */ `
  _id, name, familyName, "slug": slug.current, status, position,
  ${portraitFields},
  institutions[]{${institutionFields}},
  topics[]{${topicFields}}`;

export const cardResult = (mode: ReadMode) =>
  z.object({
    _id: z.string(),
    name: required(filledString, mode),
    familyName: optional(filledString),
    slug: required(slug, mode),
    status: z.enum(statuses).catch('current'),
    position: localisedText,
    portrait: optional(portraitResult),
    institutions: list(institutionResult(mode)),
    topics: list(topicResult(mode)),
  });
export type CardResult = z.output<ReturnType<typeof cardResult>>;
