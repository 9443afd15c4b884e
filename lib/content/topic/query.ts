import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { itemKey, type ReadMode, required } from '../query-result/fields.ts';

/** The projection of the references in a list. */
export const topicFields = /* groq */ `_key, ...@->{_id, name}`;

export const topicResult = (mode: ReadMode) =>
  z.object({ _key: itemKey, _id: required(z.string(), mode), name: localisedText });
export type TopicResult = z.output<ReturnType<typeof topicResult>>;
