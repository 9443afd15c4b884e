import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import {
  filledString,
  inEachMode,
  list,
  optional,
  required,
  slug,
} from '../query-result/fields.ts';
import { topicFields, topicResult } from '../topic/query.ts';
import { workFields, workResult } from '../work/query.ts';

/** The documents that a search found, to be shown in the order in which it found them. */
export const foundQuery = defineQuery(`{
  "members": *[_type == "researcher" && _id in $people]{${cardFields}, alternateNames},
  "coauthors": *[_type == "coauthor" && _id in $people]{
    _id, name, "slug": slug.current, affiliation
  },
  "works": *[_type == "publication" && _id in $works]{${workFields}, topics[]{${topicFields}}},
  "topics": *[_type == "topic" && _id in $topics]{_id, "slug": slug.current, name, description},
  "institutions": *[_type == "institution" && _id in $institutions]{
    _id, "slug": slug.current, name, shortName, place
  }
}`);

export const foundResult = inEachMode((mode) =>
  z.object({
    members: list(cardResult(mode).extend({ alternateNames: list(filledString) })),
    coauthors: list(
      z.object({
        _id: z.string(),
        name: required(filledString, mode),
        slug: required(slug, mode),
        affiliation: localisedText,
      }),
    ),
    works: list(workResult(mode).extend({ topics: list(topicResult(mode)) })),
    topics: list(
      z.object({
        _id: z.string(),
        slug: optional(slug),
        name: localisedText,
        description: localisedText,
      }),
    ),
    institutions: list(
      z.object({
        _id: z.string(),
        slug: optional(slug),
        name: localisedText,
        shortName: optional(filledString),
        place: localisedText,
      }),
    ),
  }),
);
export type FoundResult = z.output<(typeof foundResult)['published']>;
