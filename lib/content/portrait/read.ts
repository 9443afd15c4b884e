import { createImageUrlBuilder } from '@sanity/image-url';
import type { SanityClient } from '@sanity/client';
import { defineQuery } from 'groq';
import { z } from 'zod';

import { isSlug } from '../../domain/index.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { inEachMode, list, optional, slug } from '../query-result/fields.ts';
import { portraitPath } from './addresses.ts';
import { portraitFields, type PortraitResult, portraitResult } from './query.ts';
import {
  portraitFingerprint,
  portraitHeight,
  type RequestedRendition,
  requestedRendition,
} from './renditions.ts';

/** The person who has an address, then those who had it, in the order of `lib/pages/redirects.ts`. */
export const portraitsQuery = defineQuery(`
  *[_type == "researcher" && (slug.current == $slug || $slug in formerSlugs)]
    | order(select(slug.current == $slug => 0, 1) asc, _createdAt desc, _id asc)
    {_id, "slug": slug.current, ${portraitFields}}`);

export const portraitsResult = inEachMode(() =>
  list(z.object({ _id: z.string(), slug, portrait: optional(portraitResult) })),
);

export const draftPortraitQuery = defineQuery(`*[_type == "researcher" && _id == $id][0]{
  _id, ${portraitFields}
}`);

export const draftPortraitResult = inEachMode(() =>
  z.object({ _id: z.string(), portrait: optional(portraitResult) }).nullable(),
);

export type Rendition = { bytes: ArrayBuffer } | { movedTo: string };

/** Where to read portraits and their images. */
export interface ImageSource {
  readonly reader: ContentReader;
  /** Its configuration has the project and dataset of the images. */
  readonly client: SanityClient;
}

/**
 * One rendition of a portrait, as WebP.
 *
 * Only a rendition that a published profile shows now can be requested: the fingerprint in the file
 * name must be that of the published image and crop, and the width must be one that pages use. So a
 * request can get neither the image of a draft nor any number of sizes. When the person has moved to
 * another address, the result is the new address of the same image, for readers of an earlier page.
 *
 * @param file `FINGERPRINT-WIDTH.webp`, as `portraitPath` writes it
 * @returns undefined when there is no such rendition
 * @throws when the CMS or its images do not answer
 */
export async function readPortraitRendition(
  ofSlug: string,
  file: string,
  { reader, client }: ImageSource,
): Promise<Rendition | undefined> {
  const requested = requestedRendition(file);
  if (!isSlug(ofSlug) || !requested) return undefined;
  const tags = [tagOf({ page: 'profile', slug: ofSlug })];
  const people = await reader.read({
    groq: portraitsQuery,
    params: { slug: ofSlug },
    result: portraitsResult,
    tags,
  });
  const shown = people.flatMap(({ slug: current, portrait }) =>
    isPortrait(portrait, requested) ? [{ current, portrait }] : [],
  )[0];
  if (!shown) return undefined;
  if (shown.current !== ofSlug) {
    return { movedTo: portraitPath(shown.current, requested.fingerprint, requested.width) };
  }
  return {
    bytes: await renderedPortrait(shown.portrait, requested.width, { client, next: { tags } }),
  };
}

/**
 * One rendition of a portrait in a preview, as WebP; never cached.
 *
 * @param id of the person, who may have no slug yet
 * @returns undefined when the reader does not read drafts, and when there is no such rendition
 * @throws when the CMS or its images do not answer
 */
export async function readDraftPortrait(
  id: string,
  file: string,
  { reader, client }: ImageSource,
): Promise<ArrayBuffer | undefined> {
  const requested = requestedRendition(file);
  if (!requested || !reader.isDraft) return undefined;
  const person = await reader.read({
    groq: draftPortraitQuery,
    params: { id },
    result: draftPortraitResult,
    tags: [],
  });
  const portrait = person?.portrait;
  if (!isPortrait(portrait, requested)) return undefined;
  return renderedPortrait(portrait, requested.width, { client, cache: 'no-store' });
}

function isPortrait(
  portrait: PortraitResult | undefined,
  { fingerprint }: RequestedRendition,
): portrait is PortraitResult {
  return portrait !== undefined && portraitFingerprint(portrait) === fingerprint;
}

async function renderedPortrait(
  { asset, crop, hotspot }: PortraitResult,
  width: number,
  { client, ...caching }: RequestInit & { client: SanityClient },
): Promise<ArrayBuffer> {
  const url = createImageUrlBuilder(client)
    .image({ asset: { _ref: asset._id }, ...(crop && { crop }), ...(hotspot && { hotspot }) })
    .width(width)
    .height(portraitHeight(width))
    .fit('crop')
    .format('webp')
    .quality(80)
    .url();
  const response = await fetch(url, {
    ...caching,
    headers: authorizationFor(url, client),
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) throw new Error(`the image ${asset._id} failed with status ${response.status}`);
  return response.arrayBuffer();
}

/** The client's token, for images of the API that it is for: the CDN of hosted Sanity asks for none. */
function authorizationFor(url: string, client: SanityClient): Record<string, string> {
  const { token, apiHost } = client.config();
  if (token === undefined || new URL(url).origin !== new URL(apiHost).origin) return {};
  return { authorization: `Bearer ${token}` };
}
