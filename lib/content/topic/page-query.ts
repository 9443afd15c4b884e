import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { cardResult } from '../person/card-query.ts';
import { summaryFields } from '../person/summary-query.ts';
import { portraitFields } from '../portrait/query.ts';
import { inEachMode, list, optional, slug } from '../query-result/fields.ts';
import { maxNewestWorks, newestWorksResult } from '../work/newest-works.ts';
import { newestWorksFirst, workFields } from '../work/query.ts';

/**
 * All works are counted and sorted, and only the newest are read in full: with 2,000 works of one topic
 * among 20,000 this takes the lake 40 ms, and reading them all would take 200.
 */
const topicPageFields = /* groq */ `
  _id, "slug": slug.current, name, description,
  "people": *[_type == "researcher" && references(^._id) && ^._id in topics[]._ref]{
    ${summaryFields}, status, ${portraitFields}
  },
  "workCount": count(*[_type == "publication" && references(^._id)]),
  "works": *[_type == "publication" && references(^._id)]
    | ${newestWorksFirst}
    [0...${maxNewestWorks}]{${workFields}}`;

// One query, so that a page shows one state of the content: between two, something may be published.
export const topicQuery = defineQuery(`*[_type == "topic" && slug.current == $slug][0]{
  ${topicPageFields}
}`);

/** The same for a draft without a slug. */
export const draftTopicQuery = defineQuery(`*[_type == "topic" && _id == $id][0]{
  ${topicPageFields}
}`);

export const topicPageResult = inEachMode((mode) =>
  z
    .object({
      _id: z.string(),
      slug: optional(slug),
      name: localisedText,
      description: localisedText,
      people: list(cardResult(mode).omit({ topics: true })),
    })
    .extend(newestWorksResult(mode).shape)
    .nullable(),
);
export type TopicPageResult = NonNullable<z.output<(typeof topicPageResult)['published']>>;
