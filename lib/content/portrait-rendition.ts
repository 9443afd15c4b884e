import 'server-only';

import { createImageUrlBuilder } from '@sanity/image-url';

import { isSlug } from '../../sanity/schema/formats/index.ts';
import { tagOf } from '../revalidation/tags.ts';
import { publishedClient, readPublished } from './cms.ts';
import {
  portraitFields,
  portraitFingerprint,
  portraitHeight,
  portraitWidths,
  portraitWire,
} from './portrait.ts';
import { z } from 'zod';
import { optional } from './wire.ts';

const renditionWire = z.object({ portrait: optional(portraitWire, 'portrait') }).nullable();

/**
 * The bytes of one rendition of a portrait, as WebP.
 *
 * Only what a published profile shows now can be asked for: the fingerprint in the file name must
 * be that of the published image and crop, and the width one of those pages use. So neither a
 * draft's image nor an endless number of sizes can be had here.
 *
 * @param file `FINGERPRINT-WIDTH.webp`, as `portraitPath` writes it
 * @returns undefined when there is no such rendition
 * @throws when the CMS or its images do not answer
 */
export async function readPortraitRendition(
  slug: string,
  file: string,
): Promise<ArrayBuffer | undefined> {
  const parts = /^(?<fingerprint>[\w-]{12})-(?<width>\d{2,4})\.webp$/.exec(file)?.groups;
  const width = portraitWidths.find((one) => String(one) === parts?.width);
  if (!isSlug(slug) || width === undefined) return undefined;

  const tags = [tagOf({ page: 'profile', slug })];
  const person = await readPublished({
    query: /* groq */ `*[_type == "researcher" && slug.current == $slug][0]{${portraitFields}}`,
    params: { slug },
    wire: renditionWire,
    tags,
  });
  const portrait = person?.portrait;
  if (!portrait || portraitFingerprint(portrait) !== parts?.fingerprint) return undefined;

  const { asset, crop, hotspot } = portrait;
  const url = createImageUrlBuilder(publishedClient())
    .image({ asset: { _ref: asset._id }, ...(crop && { crop }), ...(hotspot && { hotspot }) })
    .width(width)
    .height(portraitHeight(width))
    .fit('crop')
    .format('webp')
    .quality(80)
    .url();
  const response = await fetch(url, { next: { tags }, signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`the image ${asset._id} answered ${response.status}`);
  return response.arrayBuffer();
}
