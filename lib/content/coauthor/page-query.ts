import { defineQuery } from 'groq';
import { z } from 'zod';

import { isOrcid } from '../../domain/index.ts';
import { leadsToProfile } from '../../pages/coauthor.ts';
import { localisedText } from '../localised-text/result.ts';
import {
  filledString,
  inEachMode,
  list,
  optional,
  required,
  slug,
  webUrl,
} from '../query-result/fields.ts';
import { authoredWorkResult, workFields } from '../work/query.ts';

const coauthorFields = /* groq */ `
  _id, name, "slug": slug.current, affiliation, url, orcid,
  "works": *[_type == "publication" && references(^._id)]{
    ${workFields}, "authorIds": authors[].person._ref
  }`;

/** The members among the authors, for the names they are filed under. */
const memberIds = /* groq */ `
  "memberIds": array::unique([
    ...works[].authors[person._type == "researcher"].person._id,
    ...works[].authors[defined(person.member)].person.member._id
  ])`;

const filingNames = /* groq */ `
  "filed": *[_type == "researcher" && _id in ^.memberIds && defined(familyName)]{_id, familyName}`;

const coauthorProjection = /* groq */ `{
  ${coauthorFields}
}{
  ..., ${memberIds}
}{
  ..., ${filingNames}
}`;

// One query, so that a page shows one state of the content: between two, something may be published.
export const coauthorQuery = defineQuery(`*[
  _type == "coauthor" && slug.current == $slug && !(${leadsToProfile})
][0]${coauthorProjection}`);

/** The same for a draft without a slug. */
export const draftCoauthorQuery = defineQuery(`*[
  _type == "coauthor" && _id == $id && !(${leadsToProfile})
][0]${coauthorProjection}`);

export const coauthorPageResult = inEachMode((mode) =>
  z
    .object({
      _id: z.string(),
      name: required(filledString, mode),
      slug: required(slug, mode),
      affiliation: localisedText,
      url: optional(webUrl),
      orcid: optional(z.string().refine(isOrcid, 'not an ORCID iD')),
      works: list(authoredWorkResult(mode)),
      filed: list(z.object({ _id: z.string(), familyName: optional(filledString) })),
    })
    .nullable(),
);
export type CoauthorPageResult = NonNullable<z.output<(typeof coauthorPageResult)['published']>>;
