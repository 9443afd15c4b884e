import { isSlug } from '../../domain/index.ts';
import type { DirectoryValues } from '../../pages/directory.ts';
import type { PublicationsValues } from '../../pages/publications.ts';
import type { Slice } from '../../search/sql.ts';
import type { ContentReader } from '../content-reader.ts';
import { filtersOf as peopleFiltersOf } from '../directory/read.ts';
import { filtersOf as workFiltersOf } from '../publications/read.ts';
import {
  peopleFactsQuery,
  peopleFactsResult,
  type PersonFacts,
  personFactsQuery,
  personFactsResult,
  type RelatedPersonFacts,
} from './people-query.ts';
import {
  type TopicFacts,
  topicFactsQuery,
  topicFactsResult,
  topicsFactsQuery,
  topicsFactsResult,
} from './topics-query.ts';
import {
  type WorkFacts,
  workFactsQuery,
  worksFactsQuery,
  worksFactsResult,
} from './works-query.ts';

/** A part of a list. One who is too broken to be shown is left out of the items, and counts. */
export interface FactList<T> {
  readonly items: readonly T[];
  /** Of the whole list. */
  readonly count: number;
}

/**
 * Members in alphabetical order, those of before too.
 *
 * @returns undefined when the values name a topic or an institution that is not there
 * @throws when the CMS does not answer
 */
export async function readPeopleFacts(
  reader: ContentReader,
  values: DirectoryValues,
  slice: Slice,
): Promise<FactList<PersonFacts> | undefined> {
  const index = await reader.searchIndex();
  const filters = peopleFiltersOf(values, index);
  if (filters === undefined) return undefined;
  const { ids, count } = index.findPeople(filters, slice);
  const query = { groq: peopleFactsQuery, result: peopleFactsResult };
  const people = ids.length === 0 ? [] : await reader.read({ ...query, params: { ids }, tags: [] });
  return { items: inOrderOf(ids, people), count };
}

/**
 * Works, the newest first.
 *
 * @returns undefined when the values name a topic or a person who is not there
 * @throws when the CMS does not answer
 */
export async function readWorksFacts(
  reader: ContentReader,
  values: PublicationsValues,
  slice: Slice,
): Promise<FactList<WorkFacts> | undefined> {
  const index = await reader.searchIndex();
  const filters = workFiltersOf(values, index);
  if (filters === undefined) return undefined;
  const { ids, count } = index.findWorks(filters, slice);
  const query = { groq: worksFactsQuery, result: worksFactsResult };
  const works = ids.length === 0 ? [] : await reader.read({ ...query, params: { ids }, tags: [] });
  return { items: inOrderOf(ids, works), count };
}

/**
 * Topics in the order of their slugs.
 *
 * @throws when the CMS does not answer
 */
export function readTopicsFacts(
  reader: ContentReader,
  { offset, limit }: Slice,
): Promise<FactList<TopicFacts>> {
  const params = { start: offset, end: offset + limit };
  return reader.read({ groq: topicsFactsQuery, params, result: topicsFactsResult, tags: [] });
}

/**
 * The member at a slug.
 *
 * @returns undefined when nobody has it
 * @throws when the CMS does not answer
 */
export async function readPersonFacts(
  reader: ContentReader,
  slug: string,
): Promise<RelatedPersonFacts | undefined> {
  const query = { groq: personFactsQuery, result: personFactsResult };
  return isSlug(slug)
    ? (await reader.read({ ...query, params: { slug }, tags: [] }))[0]
    : undefined;
}

/** The same of a work. */
export async function readWorkFacts(
  reader: ContentReader,
  slug: string,
): Promise<WorkFacts | undefined> {
  const query = { groq: workFactsQuery, result: worksFactsResult };
  return isSlug(slug)
    ? (await reader.read({ ...query, params: { slug }, tags: [] }))[0]
    : undefined;
}

/** The same of a topic. */
export async function readTopicFacts(
  reader: ContentReader,
  slug: string,
): Promise<TopicFacts | undefined> {
  const query = { groq: topicFactsQuery, result: topicFactsResult };
  return isSlug(slug)
    ? (await reader.read({ ...query, params: { slug }, tags: [] }))[0]
    : undefined;
}

function inOrderOf<T extends { readonly _id: string }>(
  ids: readonly string[],
  found: readonly T[],
): T[] {
  const byId = new Map(found.map((one) => [one._id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
