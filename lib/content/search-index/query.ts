import { defineQuery } from 'groq';
import { z } from 'zod';

import { workTypes } from '../../domain/vocabulary.ts';
import { localisedText } from '../localised-text/result.ts';
import { filledString, inEachMode, list, optional, slug } from '../query-result/fields.ts';
import { versionResult } from '../work/version-query.ts';

const personFields = /* groq */ `
  _id, _type, _updatedAt, "slug": slug.current, name, familyName, alternateNames, orcid, role, status, position,
  affiliation, "institutionIds": institutions[]._ref, "topicIds": topics[]._ref, "member": member._ref`;

const subjectFields = /* groq */ `
  _id, _type, _updatedAt, "slug": slug.current, name, shortName, place, description`;

const workFields = /* groq */ `
  _id, _updatedAt, "slug": slug.current, title, translatedTitle, abstract, type,
  versions[]{_key, kind, venue, venueShort, date, doi, arxivId, preferred},
  "topicIds": topics[]._ref, authors[]{"id": person._ref, printedName}`;

/**
 * What the search index has of the documents that changed since a time; of all, since the empty text. And
 * how many documents there are, which tells whether some were taken down.
 */
export const changedQuery = defineQuery(`{
  "people": *[_type in ["researcher", "coauthor"] && _updatedAt >= $since]{${personFields}},
  "subjects": *[_type in ["topic", "institution"] && _updatedAt >= $since]{${subjectFields}},
  "works": *[_type == "publication" && _updatedAt >= $since]{${workFields}},
  "count": count(*[_type in ["researcher", "coauthor", "topic", "institution", "publication"]])
}`);

/**
 * The same of the people and works that name one of the documents: their words have its name. A work that
 * names a coauthor has the words of the member whom that coauthor became.
 */
export const namingQuery = defineQuery(`{
  "people": *[_type in ["researcher", "coauthor"] && references($ids)]{${personFields}},
  "named": [...$ids, ...*[_type == "coauthor" && defined(member) && member._ref in $ids]._id]
}{
  people, "works": *[_type == "publication" && references(^.named)]{${workFields}}
}`);

export const indexedIdsQuery = defineQuery(
  `*[_type in ["researcher", "coauthor", "topic", "institution", "publication"]]._id`,
);
export const indexedIdsResult = inEachMode(() => list(z.string()));

// What is missing or wrong in a document is only missing in the index: the pages that show it report it.
const text = optional(filledString).catch(undefined);
const texts = list(filledString).catch([]);
const names = localisedText.catch([]);
const address = optional(slug).catch(undefined);
const ids = list(z.string()).catch([]);

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

const person = z.object({
  _id: z.string(),
  _type: z.enum(['researcher', 'coauthor']),
  _updatedAt: z.string(),
  slug: address,
  name: text,
  familyName: text,
  alternateNames: texts,
  orcid: text,
  role: text,
  status: text,
  position: names,
  affiliation: names,
  institutionIds: ids,
  topicIds: ids,
  member: text,
});
export type IndexedPerson = z.output<typeof person>;

const subject = z.object({
  _id: z.string(),
  _type: z.enum(['topic', 'institution']),
  _updatedAt: z.string(),
  slug: address,
  name: names,
  shortName: text,
  place: names,
  description: names,
});
export type IndexedSubject = z.output<typeof subject>;

const work = z.object({
  _id: z.string(),
  _updatedAt: z.string(),
  slug: address,
  title: text,
  translatedTitle: names,
  abstract: names,
  type: z.enum(workTypes).catch('article'),
  versions: list(version).catch([]),
  topicIds: ids,
  authors: list(z.object({ id: text, printedName: text })).catch([]),
});
export type IndexedWork = z.output<typeof work>;

export const changedResult = inEachMode(() =>
  z.object({
    people: list(person),
    subjects: list(subject),
    works: list(work),
    count: z.number(),
  }),
);
export const namingResult = inEachMode(() => z.object({ people: list(person), works: list(work) }));
