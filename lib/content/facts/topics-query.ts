/** What the API tells of topics. */
import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { inEachMode, list, slug } from '../query-result/fields.ts';

const topicFactFields = /* groq */ `_id, "slug": slug.current, name, description, _updatedAt`;

/** Topics with a page, in the order of their slugs, and how many there are. */
export const topicsFactsQuery = defineQuery(`{
  "items": *[_type == "topic" && defined(slug.current)] | order(slug.current asc, _id asc)
    [$start...$end]{${topicFactFields}},
  "count": count(*[_type == "topic" && defined(slug.current)])
}`);

/** The topic at a slug. */
export const topicFactsQuery = defineQuery(
  `*[_type == "topic" && slug.current == $slug][0...1]{${topicFactFields}}`,
);

const topicFacts = z.object({
  _id: z.string(),
  slug,
  name: localisedText,
  description: localisedText,
  _updatedAt: z.string(),
});
export type TopicFacts = z.output<typeof topicFacts>;

export const topicFactsResult = inEachMode(() => list(topicFacts));
export const topicsFactsResult = inEachMode(() =>
  z.object({ items: list(topicFacts), count: z.number().int().nonnegative() }),
);
