import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import {
  filledString,
  inEachMode,
  list,
  optional,
  required,
  slug,
} from '../query-result/fields.ts';
import { workFields, workResult } from '../work/query.ts';

/** The works of a page of the list, and the topics and members that it can be filtered by. */
export const publicationsQuery = defineQuery(`{
  "works": *[_type == "publication" && _id in $works]{${workFields}},
  "topics": *[_type == "topic" && _id in $topics]{_id, name, "slug": slug.current},
  "people": *[_type in ["researcher", "coauthor"] && _id in $people]{
    _id, name, familyName, "slug": slug.current
  }
}`);

export const publicationsResult = inEachMode((mode) =>
  z.object({
    works: list(workResult(mode)),
    topics: list(z.object({ _id: z.string(), name: localisedText, slug: optional(slug) })),
    people: list(
      z.object({
        _id: z.string(),
        name: required(filledString, mode),
        familyName: optional(filledString),
        slug: optional(slug),
      }),
    ),
  }),
);
export type PublicationsResult = z.output<(typeof publicationsResult)['published']>;
