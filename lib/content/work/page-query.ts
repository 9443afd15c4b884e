import { defineQuery } from 'groq';
import { z } from 'zod';

import { languageCode, localisedText } from '../localised-text/result.ts';
import {
  filledString,
  inEachMode,
  list,
  optional,
  type ReadMode,
  required,
  slug,
} from '../query-result/fields.ts';
import { topicFields, topicResult } from '../topic/query.ts';
import { workFields, workResult } from './query.ts';
import { recordOnlyFields, recordOnlyResult } from './record-query.ts';
import { versionFields, versionResult } from './version-query.ts';

/** The members among the authors; a coauthor who became a member counts as that member. */
const ownFields = /* groq */ `
  ${workFields}, ${recordOnlyFields},
  topics[]{${topicFields}},
  "members": authors[].person->{"id": select(_type == "researcher" => _id, member->_id)}.id`;

/** Other works that name one of those members, under either of their documents. */
const relatedFields = /* groq */ `
  "related": *[_type == "publication" && references(^.members, ^.formerly) && _id != ^._id]{
    _id, "slug": slug.current, title, language, translatedTitle,
    versions[]{${versionFields}},
    "topicIds": topics[]._ref, "authorIds": authors[].person._ref
  }`;

const workProjection = /* groq */ `{
  ${ownFields}
}{
  ..., "formerly": *[_type == "coauthor" && defined(member) && member._ref in ^.members]._id
}{
  ..., ${relatedFields}
}`;

// One query, so that a page shows one state of the content: between two, something may be published.
export const workQuery = defineQuery(
  `*[_type == "publication" && slug.current == $slug][0]${workProjection}`,
);

/** The same for a draft without a slug. */
export const draftWorkQuery = defineQuery(
  `*[_type == "publication" && _id == $id][0]${workProjection}`,
);

/** Another work. */
const relatedResult = (mode: ReadMode) =>
  z.object({
    _id: z.string(),
    // One without a slug has no page.
    slug: optional(slug),
    title: required(filledString, mode),
    language: languageCode.catch('en'),
    translatedTitle: localisedText,
    versions: list(versionResult),
    topicIds: list(z.string()),
    authorIds: list(z.string()),
  });
export type RelatedResult = z.output<ReturnType<typeof relatedResult>>;

export const workPageResult = inEachMode((mode) =>
  workResult(mode)
    .extend({
      ...recordOnlyResult,
      topics: list(topicResult(mode)),
      members: list(optional(z.string())),
      formerly: list(z.string()),
      related: list(relatedResult(mode)),
    })
    .nullable(),
);
export type WorkPageResult = NonNullable<z.output<(typeof workPageResult)['published']>>;
