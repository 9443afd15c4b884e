import 'server-only';

import { z } from 'zod';

import { readPublished } from '../content/cms.ts';
import { filledString, listOf } from '../content/wire.ts';
import type { PageAddress } from '../routes/addresses.ts';

const stateWire = z
  .object({ slug: z.string().nullish().catch(null), near: listOf(z.string(), 'reference') })
  .nullish();

/** The body of the webhook: the answer to `webhookProjection`. */
export const webhookWire = z.object({
  _id: z.string().min(1),
  _type: z.string().min(1),
  operation: z.enum(['create', 'update', 'delete']).catch('update'),
  before: stateWire,
  after: stateWire,
});
export type PublishedChange = z.output<typeof webhookWire>;

/** Documents that every page shows. */
const siteWide = ['siteSettings'];

/**
 * Ways in which a profile shows a document that is not the person's own. A publication is on the
 * page of its authors; a person is on the pages of those they write with, supervise or are
 * supervised by; and because a professor's page lists students with their institutions and other
 * supervisors, those too are on the pages of the supervisors.
 */
const ways: Record<string, readonly ('referrers' | 'supervisors' | 'authors')[]> = {
  researcher: ['referrers', 'supervisors', 'authors'],
  coauthor: ['referrers', 'supervisors', 'authors'],
  publication: ['authors'],
  topic: ['referrers'],
  institution: ['referrers', 'supervisors'],
};

export const nearQuery = /* groq */ `{
  "referrers": *[_type == "researcher" && references($ids)]._id,
  "supervisors": (*[_type == "researcher" && (_id in $ids || references($ids))].supervisors[].person._ref)[defined(@)],
  "authors": (*[_type == "publication" && (_id in $ids || references($ids))].authors[].person._ref)[defined(@)]
}`;

export const formerQuery = /* groq */ `*[_type == "coauthor" && references($id)]._id`;

const nearWire = z.object({
  referrers: listOf(z.string(), 'referrer'),
  supervisors: listOf(z.string(), 'supervisor'),
  authors: listOf(z.string(), 'author'),
});

/** A coauthor who became a member is shown on that member's page. */
export const slugsQuery = /* groq */ `*[_type in ["researcher", "coauthor"] && _id in $people]{
  "slug": select(_type == "researcher" => slug.current, _type == "coauthor" => member->slug.current)
}`;

const slugsWire = listOf(z.object({ slug: filledString.nullable().catch(null) }), 'person');

/**
 * The pages that show a document, or showed it before it changed.
 *
 * @returns `'every page'` for what stands on all of them; otherwise the pages, the document's own first
 * @throws when the CMS does not answer
 */
export async function affectedPages(
  change: PublishedChange,
): Promise<PageAddress[] | 'every page'> {
  if (siteWide.includes(change._id)) return 'every page';
  const shownBy = ways[change._type];
  if (!shownBy) return [];

  const states = [change.after, change.before];
  const ownSlugs =
    change._type === 'researcher' ? states.flatMap((state) => state?.slug ?? []) : [];
  const ids = await documentsOf(change);
  const near = await readPublished({ query: nearQuery, params: { ids }, wire: nearWire, tags: [] });
  const people = new Set([
    ...ids,
    ...states.flatMap((state) => state?.near ?? []),
    ...shownBy.flatMap((way) => near[way]),
  ]);
  const found = await readPublished({
    query: slugsQuery,
    params: { people: [...people] },
    wire: slugsWire,
    tags: [],
  });
  const slugs = new Set([...ownSlugs, ...found.flatMap(({ slug }) => slug ?? [])]);
  const profiles = [...slugs].map((slug): PageAddress => ({ page: 'profile', slug }));
  return onDirectory(change, slugs.size > 0) ? [...profiles, { page: 'directory' }] : profiles;
}

/** The document, and for a member those of the coauthor they were: papers may refer to either. */
async function documentsOf(change: PublishedChange): Promise<string[]> {
  if (change._type !== 'researcher') return [change._id];
  const former = await readPublished({
    query: formerQuery,
    params: { id: change._id },
    wire: listOf(z.string(), 'former coauthor'),
    tags: [],
  });
  return [change._id, ...former];
}

/** The directory shows people with their topics and institutions, and nothing of works. */
function onDirectory(change: PublishedChange, shownOnAProfile: boolean): boolean {
  if (change._type === 'researcher') return true;
  return shownOnAProfile && (change._type === 'topic' || change._type === 'institution');
}
