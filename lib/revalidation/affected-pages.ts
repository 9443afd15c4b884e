import 'server-only';

import { z } from 'zod';

import { readPublished } from '../content/cms.ts';
import { filledString, listOf } from '../content/wire.ts';
import type { PageAddress } from '../routes/addresses.ts';
import { type Addresses, movedAddresses } from './moved-addresses.ts';
import { nearQuery, onDirectory, siteWide, slugsQuery, ways } from './shown-on.ts';
import { tagOf } from './tags.ts';

const addressFields = {
  slug: z.string().nullish().catch(null),
  formerSlugs: listOf(z.string(), 'former slug'),
};

const stateWire = z.object({ ...addressFields, near: listOf(z.string(), 'reference') }).nullish();

/** The body of the webhook: the answer to `webhookProjection`. */
export const webhookWire = z.object({
  _id: z.string().min(1),
  _type: z.string().min(1),
  operation: z.enum(['create', 'update', 'delete']).catch('update'),
  before: stateWire,
  after: stateWire,
});
export type PublishedChange = z.output<typeof webhookWire>;

export const formerQuery = /* groq */ `*[_type == "coauthor" && references($id)]{
  _id, "slug": slug.current, formerSlugs
}`;

const formerWire = listOf(z.object({ _id: z.string(), ...addressFields }), 'former coauthor');

const nearWire = z.object({
  referrers: listOf(z.string(), 'referrer'),
  supervisors: listOf(z.string(), 'supervisor'),
  authors: listOf(z.string(), 'author'),
});

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
  const former = await formerCoauthors(change);
  const ids = [change._id, ...former.map(({ _id }) => _id)];
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
  const directory: PageAddress[] = onDirectory(change._type, slugs.size > 0)
    ? [{ page: 'directory' }]
    : [];
  return eachOnce([...profiles, ...directory, ...movedAddresses(change, former)]);
}

function eachOnce(pages: PageAddress[]): PageAddress[] {
  return [...new Map(pages.map((page) => [tagOf(page), page])).values()];
}

/** The documents of the coauthor that a member was before: papers may refer to either. */
async function formerCoauthors(change: PublishedChange): Promise<(Addresses & { _id: string })[]> {
  if (change._type !== 'researcher') return [];
  return readPublished({
    query: formerQuery,
    params: { id: change._id },
    wire: formerWire,
    tags: [],
  });
}
