import { defineQuery } from 'groq';
import { z } from 'zod';

import { leadsToProfile } from '../../pages/coauthor.ts';
import { inEachMode, list, optional, slug } from '../query-result/fields.ts';

/** The documents of some types that have a page, and how many documents of these types there are. */
export const sitemapQuery = defineQuery(`{
  "documents": *[
    _type in $types && defined(slug.current) && !(_type == "coauthor" && ${leadsToProfile})
  ]{
    _id, _type, "slug": slug.current, _createdAt, _updatedAt
  },
  "count": count(*[_type in $types]),
  "now": now()
}`);

// A document whose slug is broken has no page. Those that name it report it.
export const sitemapResult = inEachMode(() =>
  z.object({
    documents: list(
      z.object({
        _id: z.string(),
        _type: z.string(),
        slug: optional(slug).catch(undefined),
        _createdAt: z.string().catch(''),
        _updatedAt: optional(z.iso.datetime()).catch(undefined),
      }),
    ),
    count: z.number(),
    now: z.iso.datetime(),
  }),
);

export type SitemapDocument = z.output<typeof sitemapResult.published>['documents'][number];

/** How many documents of some types changed since a time, and how many there are. */
export const changeCountQuery = defineQuery(`{
  "changed": count(*[_type in $types && _updatedAt >= $since]),
  "count": count(*[_type in $types])
}`);

export const changeCountResult = inEachMode(() =>
  z.object({ changed: z.number(), count: z.number() }),
);
