import { defineQuery } from 'groq';
import { z } from 'zod';

import type { ContentReader } from '../content/content-reader.ts';
import { filledString, inEachMode, list, optional } from '../content/query-result/fields.ts';
import { type DependentsParams, dependentsQuery } from '../pages/dependents-query.ts';
import {
  changedReferences,
  hasMoved,
  type PublishedChange,
  statesOf,
} from '../pages/published-change.ts';
import {
  addressOf,
  isUnindexed,
  type PageAddress,
  pageKinds,
  pageNames,
  siteWideDocuments,
  sluggedPages,
} from '../pages/registry.ts';
import { tagOf } from '../pages/tags.ts';

/**
 * The coauthor documents of a person who became a member: papers may refer to those or to the
 * member.
 */
export const samePersonQuery = defineQuery(`*[_type == "coauthor" && member._ref == $id]._id`);

export const samePersonResult = inEachMode(() => list(z.string()));
const pages = list(z.object({ slug: optional(filledString), formerSlugs: list(filledString) }));
const dependentsResult = inEachMode(() => z.record(z.string(), pages));

/**
 * The pages that show a document or showed it before it changed, and the addresses whose target
 * changed.
 *
 * @returns `'every page'` for a document that all pages show; otherwise the pages, the document's own first, then those of
 *   each kind in turn, and last those of kinds that are left out of search: few visitors open them
 * @throws when the CMS does not answer
 */
export async function dependents(
  change: PublishedChange,
  reader: ContentReader,
): Promise<PageAddress[] | 'every page'> {
  if (siteWideDocuments.includes(change._id)) return 'every page';
  const params = { ...(await dependentsParams(change, reader)) };
  const query = { groq: dependentsQuery, params, result: dependentsResult, tags: [] };
  const found = await reader.read(query);
  const pagesThatShowIt = pageNames.map((page) =>
    (found[page] ?? []).flatMap(({ slug, formerSlugs }) =>
      [slug, ...formerSlugs].flatMap((one) => addressOf(page, one) ?? []),
    ),
  );
  const all = uniquePages([
    ...ownPages(change),
    ...interleaved(pagesThatShowIt),
    ...redirectsOf(change),
  ]);
  return [
    ...all.filter(({ page }) => !isUnindexed(page)),
    ...all.filter(({ page }) => isUnindexed(page)),
  ];
}

/** The first of each list, then the second of each: pages of every kind are warmed soon, however many one kind has. */
function interleaved<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

async function dependentsParams(
  change: PublishedChange,
  reader: ContentReader,
): Promise<DependentsParams> {
  const samePerson = await reader.read({
    groq: samePersonQuery,
    params: { id: change._id },
    result: samePersonResult,
    tags: [],
  });
  return {
    ids: [change._id, ...samePerson],
    type: change._type,
    references: statesOf(change).flatMap(({ references }) => references),
    changedReferences: changedReferences(change),
    moved: hasMoved(change),
  };
}

function kindsAbout(documentType: string) {
  return sluggedPages.filter((page) => pageKinds[page].documentType === documentType);
}

/** The pages about the document itself: at its current address, then at its earlier one. */
function ownPages(change: PublishedChange): PageAddress[] {
  return kindsAbout(change._type).flatMap((page) =>
    statesOf(change).flatMap(({ slug }) => addressOf(page, slug) ?? []),
  );
}

/** Every address that the document has or had, if the change affects their targets. */
function redirectsOf(change: PublishedChange): PageAddress[] {
  return kindsAbout(change._type)
    .filter((page) => pageKinds[page].redirects.isAffectedBy(change))
    .flatMap((page) =>
      statesOf(change)
        .flatMap(({ slug, formerSlugs }) => [...(slug === null ? [] : [slug]), ...formerSlugs])
        .flatMap((slug) => addressOf(page, slug) ?? []),
    );
}

function uniquePages(pages: readonly PageAddress[]): PageAddress[] {
  return [...new Map(pages.map((page) => [tagOf(page), page])).values()];
}
