/**
 * Where to send who asks for an address that somebody had before. Studio appends the old slug to
 * `formerSlugs` when it publishes a new one.
 *
 * A current address wins over a former one, because it is looked for first. Of several people who
 * had an address, the one whose document is the youngest is meant: they came later, so they had it
 * last. A move always ends at a current address, so no move leads to another one.
 */
import { cache } from 'react';
import { z } from 'zod';

import { isSlug } from '../domain/index.ts';
import { tagOf } from '../revalidation/tags.ts';
import type { PageAddress } from '../routes/addresses.ts';
import { readPublished } from './cms.ts';
import { listOf, optional, slugWire } from './wire.ts';

export const formerProfileQuery = /* groq */ `
  *[_type == "researcher" && defined(slug.current) && $slug in formerSlugs]
    | order(_createdAt desc, _id asc).slug.current`;

const slugsWire = listOf(slugWire, 'slug');

/**
 * Where the profile is that was under an address.
 *
 * @param slug what nobody has now
 * @returns undefined when nobody who is published ever had it
 * @throws when the CMS does not answer
 */
export const readMovedProfile = cache(async (slug: string): Promise<PageAddress | undefined> => {
  if (!isSlug(slug)) return undefined;
  const [current] = await readPublished({
    query: formerProfileQuery,
    params: { slug },
    wire: slugsWire,
    tags: [tagOf({ page: 'profile', slug })],
  });
  return current === undefined ? undefined : { page: 'profile', slug: current };
});

export const coauthorQuery = /* groq */ `
  *[_type == "coauthor" && (slug.current == $slug || $slug in formerSlugs)]
    | order(select(slug.current == $slug => 0, 1) asc, _createdAt desc, _id asc)
    {"member": member->slug.current}`;

const coauthorsWire = listOf(
  z.object({ member: optional(slugWire, 'slug of the member a coauthor has become') }),
  'coauthor',
);

/**
 * Where the profile is of the member that a coauthor has become.
 *
 * @param slug that the coauthor has, or had
 * @returns undefined when nobody has it, or somebody who is no member: coauthors have no page yet
 * @throws when the CMS does not answer
 */
export const readMovedCoauthor = cache(async (slug: string): Promise<PageAddress | undefined> => {
  if (!isSlug(slug)) return undefined;
  const [coauthor] = await readPublished({
    query: coauthorQuery,
    params: { slug },
    wire: coauthorsWire,
    tags: [tagOf({ page: 'coauthor', slug })],
  });
  return coauthor?.member === undefined ? undefined : { page: 'profile', slug: coauthor.member };
});

/** The slugs that profiles were once under, for prerendering: they too outlive the CMS. */
export async function readFormerProfileSlugs(): Promise<string[]> {
  return readPublished({
    query: /* groq */ `*[_type == "researcher" && defined(slug.current)].formerSlugs[]`,
    wire: slugsWire,
    tags: [tagOf({ page: 'directory' })],
  });
}
