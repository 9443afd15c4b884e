import { defineQuery } from 'groq';
import { z } from 'zod';

import { memberRoles, statuses, workTypes } from '../../domain/vocabulary.ts';
import { languageCode } from '../localised-text/result.ts';
import { filledString, inEachMode, itemKey, list, optional, slug } from '../query-result/fields.ts';
import { versionResult } from '../work/version-query.ts';

const memberFields = /* groq */ `
  _id, "slug": slug.current, name, familyName, alternateNames, orcid, role, status, position,
  "institutionIds": institutions[]._ref, "topicIds": topics[]._ref`;

const coauthorFields = /* groq */ `
  _id, "slug": slug.current, name, familyName, orcid, affiliation, "member": member._ref`;

const workFields = /* groq */ `
  _id, "slug": slug.current, title, translatedTitle, abstract, type,
  versions[]{_key, kind, venue, venueShort, date, doi, arxivId, preferred},
  "topicIds": topics[]._ref, authors[]{"id": person._ref, printedName}`;

/**
 * What the search index has of the documents that changed since a time; of all, since the empty text. And
 * how many documents there are, which tells whether some were taken down.
 */
export const changedQuery = defineQuery(`{
  "members": *[_type == "researcher" && _updatedAt >= $since]{${memberFields}},
  "coauthors": *[_type == "coauthor" && _updatedAt >= $since]{${coauthorFields}},
  "topics": *[_type == "topic" && _updatedAt >= $since]{
    _id, "slug": slug.current, name, description
  },
  "institutions": *[_type == "institution" && _updatedAt >= $since]{
    _id, "slug": slug.current, name, shortName, place
  },
  "works": *[_type == "publication" && _updatedAt >= $since]{${workFields}},
  "count": count(*[_type in ["researcher", "coauthor", "topic", "institution", "publication"]]),
  "now": now()
}`);

/**
 * The same of the members and works that name one of the documents: their words have its name. A work that
 * names a coauthor has the words of the member whom that coauthor became.
 */
export const namingQuery = defineQuery(`{
  "members": *[_type == "researcher" && references($ids)]{${memberFields}},
  "named": [...$ids, ...*[_type == "coauthor" && defined(member) && member._ref in $ids]._id]
}{
  members, "works": *[_type == "publication" && references(^.named)]{${workFields}}
}`);

export const indexedIdsQuery = defineQuery(
  `*[_type in ["researcher", "coauthor", "topic", "institution", "publication"]]._id`,
);
export const indexedIdsResult = inEachMode(() => list(z.string()));

// What is missing or wrong in a document is only missing in the index: the pages that show it report it.
const text = optional(filledString).catch(undefined);
const texts = soundItems(filledString);
const names = soundItems(
  z.object({ _key: itemKey, language: languageCode, value: optional(z.string().trim()) }),
);
const address = optional(slug).catch(undefined);
const ids = soundItems(z.string());

/** A list without its items that are wrong: of ten topics of which one is, nine are found. */
function soundItems<S extends z.ZodType>(item: S) {
  return list(item.optional().catch(undefined))
    .catch([])
    .transform((items) => items.filter((each) => each !== undefined));
}

const { kind, date, doi, arxivId } = versionResult.shape;
const version = z.object({
  _key: z.string().catch(''),
  kind,
  venue: text,
  venueShort: text,
  date: date.catch(undefined),
  doi: doi.catch(undefined),
  arxivId: arxivId.catch(undefined),
  preferred: versionResult.shape.preferred,
});

const member = z.object({
  _id: z.string(),
  slug: address,
  name: text,
  familyName: text,
  alternateNames: texts,
  orcid: text,
  role: optional(z.enum(memberRoles)).catch(undefined),
  status: z.enum(statuses).catch('current'),
  position: names,
  institutionIds: ids,
  topicIds: ids,
});
export type IndexedMember = z.output<typeof member>;

const coauthor = z.object({
  _id: z.string(),
  slug: address,
  name: text,
  familyName: text,
  orcid: text,
  affiliation: names,
  member: text,
});
export type IndexedCoauthor = z.output<typeof coauthor>;

const topic = z.object({
  _id: z.string(),
  slug: address,
  name: names,
  description: names,
});
export type IndexedTopic = z.output<typeof topic>;

const institution = z.object({
  _id: z.string(),
  slug: address,
  name: names,
  shortName: text,
  place: names,
});
export type IndexedInstitution = z.output<typeof institution>;

const work = z.object({
  _id: z.string(),
  slug: address,
  title: text,
  translatedTitle: names,
  abstract: names,
  type: z.enum(workTypes).catch('article'),
  versions: soundItems(version),
  topicIds: ids,
  authors: soundItems(z.object({ id: text, printedName: text })),
});
export type IndexedWork = z.output<typeof work>;

export const changedResult = inEachMode(() =>
  z.object({
    members: list(member),
    coauthors: list(coauthor),
    topics: list(topic),
    institutions: list(institution),
    works: list(work),
    count: z.number(),
    now: z.iso.datetime(),
  }),
);
export const namingResult = inEachMode(() =>
  z.object({ members: list(member), works: list(work) }),
);
