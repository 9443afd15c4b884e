import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { itemKey, optional, type ReadMode, required, slug } from '../query-result/fields.ts';

/** The projection of the references in a list. */
export const topicFields = /* groq */ `_key, ...@->{_id, name, "slug": slug.current}`;

export const topicResult = (mode: ReadMode) =>
  z.object({
    _key: itemKey,
    _id: required(z.string(), mode),
    name: localisedText,
    // A topic without one has no page.
    slug: optional(slug),
  });
export type TopicResult = z.output<ReturnType<typeof topicResult>>;
