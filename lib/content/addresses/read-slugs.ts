import { defineQuery } from 'groq';
import { z } from 'zod';

import { pageKinds, type SluggedPage } from '../../pages/registry.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { inEachMode, list, slug as slugField } from '../query-result/fields.ts';

export const slugsQuery = defineQuery(`*[_type == $type && defined(slug.current)]{
  "slug": slug.current, formerSlugs
}`);

export const slugsResult = inEachMode(() =>
  list(z.object({ slug: slugField, formerSlugs: list(slugField) })),
);

/** The slugs of every published page of a kind, and the former ones that redirect to them. */
export async function readSlugs(
  reader: ContentReader,
  page: SluggedPage,
): Promise<{ current: string[]; former: string[] }> {
  const documents = await reader.read({
    groq: slugsQuery,
    params: { type: pageKinds[page].documentType },
    result: slugsResult,
    tags: [tagOf({ page: 'directory' })],
  });
  return {
    current: documents.map(({ slug }) => slug),
    former: documents.flatMap(({ formerSlugs }) => formerSlugs),
  };
}
