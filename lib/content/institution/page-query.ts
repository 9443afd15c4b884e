import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import { filledString, inEachMode, list, optional, slug, webUrl } from '../query-result/fields.ts';
import { maxNewestWorks, newestWorksResult } from '../work/newest-works.ts';
import { newestWorksFirst, workFields } from '../work/query.ts';

/**
 * Of how many people at most the works are read. Those of 1,500 people among 20,000 works take the lake
 * longer than a query may.
 */
const maxPeopleWithWorks = 200;

/** The people of an institution. */
const peopleFields = /* groq */ `
  _id, "slug": slug.current, name, shortName, place, url,
  "people": *[_type == "researcher" && references(^._id) && ^._id in institutions[]._ref]{${cardFields}}`;

/** Their documents, and those of the coauthors who some of them were before. */
const authorIds = /* groq */ `
  "authorIds": select(count(people) <= ${maxPeopleWithWorks} => [
    ...people[]._id, ...*[_type == "coauthor" && references(^.people[]._id)]._id
  ])`;

const institutionProjection = /* groq */ `{
  ${peopleFields}
}{
  ..., ${authorIds}
}{
  ...,
  "newest": select(defined(authorIds) => {
    "workCount": count(*[_type == "publication" && references(^.authorIds)]),
    "works": *[_type == "publication" && references(^.authorIds)]
      | ${newestWorksFirst}
      [0...${maxNewestWorks}]{${workFields}}
  })
}`;

// One query, so that a page shows one state of the content: between two, something may be published.
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
      newest: optional(newestWorksResult(mode)),
    })
    .nullable(),
);
export type InstitutionPageResult = NonNullable<
  z.output<(typeof institutionPageResult)['published']>
>;
