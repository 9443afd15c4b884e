import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import { filledString, inEachMode, list, optional, webUrl } from '../query-result/fields.ts';

// One query, so that a page shows one state of the content: between two, something may be published.
export const institutionQuery = defineQuery(`*[_type == "institution" && slug.current == $slug][0]{
  _id, name, shortName, place, url,
  "people": *[_type == "researcher" && references(^._id) && ^._id in institutions[]._ref]{${cardFields}}
}`);

export const institutionPageResult = inEachMode((mode) =>
  z
    .object({
      _id: z.string(),
      name: localisedText,
      shortName: optional(filledString),
      place: localisedText,
      url: optional(webUrl),
      people: list(cardResult(mode)),
    })
    .nullable(),
);
export type InstitutionPageResult = NonNullable<
  z.output<(typeof institutionPageResult)['published']>
>;
