import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { inEachMode, list, optional, slug } from '../query-result/fields.ts';

export const topicsQuery = defineQuery(`*[_type == "topic"]{
  _id, "slug": slug.current, name, description,
  "people": count(*[
    _type == "researcher" && status != "alumni" && references(^._id) && ^._id in topics[]._ref
  ]),
  "works": count(*[_type == "publication" && references(^._id)])
}`);

const count = z.number().int().nonnegative();

export const topicsResult = inEachMode(() =>
  list(
    z.object({
      _id: z.string(),
      // One without a slug has no page.
      slug: optional(slug),
      name: localisedText,
      description: localisedText,
      people: count,
      works: count,
    }),
  ),
);
export type TopicsResult = z.output<(typeof topicsResult)['published']>;
