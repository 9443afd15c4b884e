import { defineQuery } from 'groq';
import { z } from 'zod';

import { biographyResult } from '../biography/result.ts';
import { genealogyFields, genealogyResult } from '../genealogy/query.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import { inEachMode, list } from '../query-result/fields.ts';
import { recordFields, recordResult, referringFields } from './record-query.ts';

const profileFields = /* groq */ `
  ${cardFields},
  biography, ${recordFields},
  "featured": featuredWorks[]._ref`;

// One query, so that a page shows one state of the content: between two, something may be published.
export const profileQuery = defineQuery(`*[_type == "researcher" && slug.current == $slug][0]{
  ${profileFields}
}{
  ..., ${referringFields}, ${genealogyFields}
}`);

/** The same for a draft without a slug. */
export const draftProfileQuery = defineQuery(`*[_type == "researcher" && _id == $id][0]{
  ${profileFields}
}{
  ..., ${referringFields}, ${genealogyFields}
}`);

export const profileResult = inEachMode((mode) =>
  cardResult(mode)
    .extend(recordResult(mode).shape)
    .extend({
      biography: biographyResult,
      featured: list(z.string()),
      genealogy: list(genealogyResult(mode)),
    })
    .nullable(),
);
export type ProfileResult = NonNullable<z.output<(typeof profileResult)['published']>>;
