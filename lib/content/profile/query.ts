import { defineQuery } from 'groq';
import { z } from 'zod';

import { biographyResult } from '../biography/result.ts';
import { contactFields, contactResult } from '../contact/query.ts';
import { genealogyFields, genealogyResult } from '../genealogy/query.ts';
import { localisedText } from '../localised-text/result.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import { inEachMode, itemKey, list, optional } from '../query-result/fields.ts';
import {
  studentFields,
  studentResult,
  supervisionFields,
  supervisionResult,
} from '../supervision/query.ts';
import { authoredWorkResult, workFields } from '../work/query.ts';

const profileFields = /* groq */ `
  ${cardFields},
  startYear, endYear, biography, ${contactFields},
  chairs[]{_key, title},
  supervisors[]{${supervisionFields}},
  "featured": featuredWorks[]._ref,
  "formerly": *[_type == "coauthor" && references(^._id)]._id`;

/** What refers to the person, or to the coauthor whom the person was before. */
const referringFields = /* groq */ `
  "works": *[_type == "publication" && references(^._id, ^.formerly)]{
    ${workFields}, "authorIds": authors[].person._ref
  },
  "students": *[_type == "researcher" && references(^._id, ^.formerly)]{${studentFields}},
  ${genealogyFields}`;

// One query, so that a page shows one state of the content: between two, something may be published.
export const profileQuery = defineQuery(`*[_type == "researcher" && slug.current == $slug][0]{
  ${profileFields}
}{
  ..., ${referringFields}
}`);

/** The same for a draft without a slug. */
export const draftProfileQuery = defineQuery(`*[_type == "researcher" && _id == $id][0]{
  ${profileFields}
}{
  ..., ${referringFields}
}`);

const year = optional(z.number().int().min(1900).max(2200));

export const profileResult = inEachMode((mode) =>
  cardResult(mode)
    .extend(contactResult(mode).shape)
    .extend({
      startYear: year,
      endYear: year,
      biography: biographyResult,
      chairs: list(z.object({ _key: itemKey, title: localisedText })),
      supervisors: list(supervisionResult(mode)),
      featured: list(z.string()),
      formerly: list(z.string()),
      works: list(authoredWorkResult(mode)),
      students: list(studentResult(mode)),
      genealogy: list(genealogyResult(mode)),
    })
    .nullable(),
);
export type ProfileResult = NonNullable<z.output<(typeof profileResult)['published']>>;
