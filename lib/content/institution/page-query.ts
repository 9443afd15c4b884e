import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import { filledString, inEachMode, list, optional, slug, webUrl } from '../query-result/fields.ts';
import { workFields, workResult } from '../work/query.ts';

/** The institution, its people, and the works that the search index names: those of its people, the newest. */
const institutionProjection = /* groq */ `{
  _id, "slug": slug.current, name, shortName, place, url,
  "people": *[_type == "researcher" && references(^._id) && ^._id in institutions[]._ref]{${cardFields}},
  "works": *[_type == "publication" && _id in $works]{${workFields}}
}`;

export const institutionQuery = defineQuery(
  `*[_type == "institution" && slug.current == $slug][0]${institutionProjection}`,
);

/** The same for a draft without a slug. */
export const draftInstitutionQuery = defineQuery(
  `*[_type == "institution" && _id == $id][0]${institutionProjection}`,
);

export const institutionPageResult = inEachMode((mode) =>
  z
    .object({
      _id: z.string(),
      slug: optional(slug),
      name: localisedText,
      shortName: optional(filledString),
      place: localisedText,
      url: optional(webUrl),
      people: list(cardResult(mode)),
      works: list(workResult(mode)),
    })
    .nullable(),
);
export type InstitutionPageResult = NonNullable<
  z.output<(typeof institutionPageResult)['published']>
>;
