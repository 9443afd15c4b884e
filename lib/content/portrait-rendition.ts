import 'server-only';

import { createImageUrlBuilder } from '@sanity/image-url';
import { z } from 'zod';

import { isSlug } from '../domain/index.ts';
import { tagOf } from '../revalidation/tags.ts';
import { portraitPath } from '../routes/addresses.ts';
import { publishedClient, readPublished } from './cms.ts';
import {
  portraitFields,
  portraitFingerprint,
  portraitHeight,
  type PortraitWire,
  portraitWidths,
  portraitWire,
} from './portrait.ts';
import { readContent, readShowing } from './read-content.ts';
import { listOf, optional, slugWire } from './wire.ts';

/** Who has an address, then those who had it, in an order that stays (see `former-address.ts`). */
export const renditionQuery = /* groq */ `
  *[_type == "researcher" && (slug.current == $slug || $slug in formerSlugs)]
    | order(select(slug.current == $slug => 0, 1) asc, _createdAt desc, _id asc)
    {_id, "slug": slug.current, ${portraitFields}}`;

const renditionWire = listOf(
  z.object({ _id: z.string(), slug: slugWire, portrait: optional(portraitWire, 'portrait') }),
  'researcher',
);

export const draftPortraitQuery = /* groq */ `*[_type == "researcher" && _id == $id][0]{
  ${portraitFields}
}`;

const draftPortraitWire = z.object({ portrait: optional(portraitWire, 'portrait') }).nullable();

export type Rendition = { bytes: ArrayBuffer } | { movedTo: string };

/**
 * One rendition of a portrait, as WebP.
 *
 * Only what a published profile shows now can be asked for: the fingerprint in the file name must
 * be that of the published image and crop, and the width one of those pages use. So neither a
 * draft's image nor an endless number of sizes can be had here. Of somebody who moved to another
 * address it says where the same image is now, for whoever still reads a page from before.
 *
 * @param file `FINGERPRINT-WIDTH.webp`, as `portraitPath` writes it
 * @returns undefined when there is no such rendition
 * @throws when the CMS or its images do not answer
 */
export async function readPortraitRendition(
  slug: string,
  file: string,
): Promise<Rendition | undefined> {
  const asked = renditionAsked(file);
  if (!isSlug(slug) || !asked) return undefined;

  const tags = [tagOf({ page: 'profile', slug })];
  const people = await readPublished({
    query: renditionQuery,
    params: { slug },
    wire: renditionWire,
    tags,
  });
  const shown = people.flatMap(({ slug: current, portrait }) =>
    portrait && portraitFingerprint(portrait) === asked.fingerprint ? [{ current, portrait }] : [],
  )[0];
  if (!shown) return undefined;
  if (shown.current !== slug) {
    return { movedTo: portraitPath(shown.current, asked.fingerprint, asked.width) };
  }
  return { bytes: await renderedPortrait(shown.portrait, asked.width, { next: { tags } }) };
}

/**
 * One rendition of a portrait that somebody previews, as WebP; never kept.
 *
 * @param id of the person, who may have no address yet
 * @returns undefined for who does not preview drafts, and when there is no such rendition
 * @throws when the CMS or its images do not answer
 */
export async function readDraftPortrait(
  id: string,
  file: string,
): Promise<ArrayBuffer | undefined> {
  const asked = renditionAsked(file);
  if (!asked || !(await readShowing()).isDraft) return undefined;
  const person = await readContent({
    query: draftPortraitQuery,
    params: { id },
    wire: draftPortraitWire,
    tags: [],
  });
  const portrait = person?.portrait;
  if (!portrait || portraitFingerprint(portrait) !== asked.fingerprint) return undefined;
  return renderedPortrait(portrait, asked.width, { cache: 'no-store' });
}

/** What a file name asks for: `FINGERPRINT-WIDTH.webp`, the width one of those that pages use. */
function renditionAsked(file: string): { fingerprint: string; width: number } | undefined {
  const [, fingerprint, digits] = /^([\w-]{12})-(\d{2,4})\.webp$/.exec(file) ?? [];
  const width = portraitWidths.find((one) => String(one) === digits);
  return fingerprint === undefined || width === undefined ? undefined : { fingerprint, width };
}

async function renderedPortrait(
  { asset, crop, hotspot }: PortraitWire,
  width: number,
  caching: RequestInit,
): Promise<ArrayBuffer> {
  const url = createImageUrlBuilder(publishedClient())
    .image({ asset: { _ref: asset._id }, ...(crop && { crop }), ...(hotspot && { hotspot }) })
    .width(width)
    .height(portraitHeight(width))
    .fit('crop')
    .format('webp')
    .quality(80)
    .url();
  const response = await fetch(url, { ...caching, signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`the image ${asset._id} answered ${response.status}`);
  return response.arrayBuffer();
}
