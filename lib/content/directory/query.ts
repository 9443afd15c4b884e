import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import { filledString, inEachMode, list, optional, slug } from '../query-result/fields.ts';

/** The members on a page of the directory, and the topics and institutions that it can be filtered by. */
export const directoryQuery = defineQuery(`{
  "people": *[_type == "researcher" && _id in $people]{${cardFields}},
  "topics": *[_type == "topic" && _id in $topics]{_id, name, "slug": slug.current},
  "institutions": *[_type == "institution" && _id in $institutions]{
    _id, name, shortName, "slug": slug.current
  }
}`);

const named = z.object({ _id: z.string(), name: localisedText, slug: optional(slug) });

export const directoryResult = inEachMode((mode) =>
  z.object({
    people: list(cardResult(mode)),
    topics: list(named),
    institutions: list(named.extend({ shortName: optional(filledString) })),
  }),
);
export type DirectoryResult = z.output<(typeof directoryResult)['published']>;
