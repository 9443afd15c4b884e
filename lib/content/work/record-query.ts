import { z } from 'zod';

import { workTypes } from '../../domain/vocabulary.ts';
import { localisedText } from '../localised-text/result.ts';
import { list, type ReadMode } from '../query-result/fields.ts';
import { workFields, workResult } from './query.ts';

/** What the bibliographic record of a work has besides what a list shows of it. */
export const recordOnlyFields = /* groq */ `type, _createdAt, _updatedAt`;

/** The fields of the bibliographic record of a work. */
export const workRecordFields = /* groq */ `
  ${workFields}, ${recordOnlyFields}, topics[]{"name": @->name}`;

export const recordOnlyResult = {
  type: z.enum(workTypes).catch('article'),
  _createdAt: z.string(),
  _updatedAt: z.string(),
};

export const workRecordResult = (mode: ReadMode) =>
  workResult(mode).extend({
    ...recordOnlyResult,
    topics: list(z.object({ name: localisedText })),
  });
export type WorkRecordResult = z.output<ReturnType<typeof workRecordResult>>;
