import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import { filledString, inEachMode, list, optional, webUrl } from '../query-result/fields.ts';

export const institutionQuery = defineQuery(`*[_type == "institution" && slug.current == $slug][0]{
  _id, name, shortName, place, url
}`);

export const institutionPageResult = inEachMode(() =>
  z
    .object({
      _id: z.string(),
      name: localisedText,
      shortName: optional(filledString),
      place: localisedText,
      url: optional(webUrl),
    })
    .nullable(),
);
export type InstitutionPageResult = NonNullable<
  z.output<(typeof institutionPageResult)['published']>
>;

/** The people who belong to the institution `$id`. */
export const peopleQuery = defineQuery(`
  *[_type == "researcher" && references($id) && $id in institutions[]._ref]{${cardFields}}`);

export const peopleResult = inEachMode((mode) => list(cardResult(mode)));
export type PeopleResult = z.output<(typeof peopleResult)['published']>;
