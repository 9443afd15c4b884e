import { createHash } from 'node:crypto';
import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { draftPortraitPath, portraitPath } from '../routes/addresses.ts';
import { localisedTextWire, missing, phraseOf } from './phrase.ts';
import { asPublished, nowhere, type Showing, type Spot } from './spot.ts';
import type { Portrait } from './views.ts';

export const portraitFields = /* groq */ `portrait{alt, crop, hotspot, "asset": asset->{_id}}`;

const fraction = z.number().min(0).max(1);

export const portraitWire = z.object({
  alt: localisedTextWire,
  asset: z.object({ _id: z.string().regex(/^image-[0-9a-zA-Z_]+-\d+x\d+-[a-z0-9]+$/) }),
  crop: z
    .object({ top: fraction, bottom: fraction, left: fraction, right: fraction })
    .refine((cut) => cut.top + cut.bottom < 0.99 && cut.left + cut.right < 0.99, 'leaves nothing')
    .nullish()
    .catch(undefined),
  hotspot: z
    .object({ x: fraction, y: fraction, width: fraction, height: fraction })
    .nullish()
    .catch(undefined),
});
export type PortraitWire = z.output<typeof portraitWire>;

/** Widths in CSS pixels times density that pages ask for; no other size is ever made. */
export const portraitWidths = [128, 256, 400, 640, 960] as const;
export type PortraitWidth = (typeof portraitWidths)[number];

/** Height over width of every portrait. */
const aspect = 5 / 4;

export function portraitHeight(width: number): number {
  return Math.round(width * aspect);
}

/**
 * What names one crop of one image: a new image, crop or hotspot has a new address, so that an
 * address can be cached for ever.
 */
export function portraitFingerprint(portrait: PortraitWire): string {
  const { asset, crop, hotspot } = portrait;
  return createHash('sha256')
    .update(JSON.stringify([asset._id, crop ?? null, hotspot ?? null]))
    .digest('base64url')
    .slice(0, 12);
}

/**
 * A portrait as a page shows it, at this site's own address.
 *
 * @param person whose portrait it is; the name stands in for a missing alternative text
 */
export function portraitView(
  portrait: PortraitWire,
  person: { _id: string; name?: string | undefined; slug?: string | undefined },
  language: Language,
  spot: Spot = nowhere,
  { isDraft }: Showing = asPublished,
): Portrait {
  const fingerprint = portraitFingerprint(portrait);
  const address = (width: PortraitWidth) =>
    isDraft
      ? draftPortraitPath(person._id, fingerprint, width)
      : portraitPath(person.slug ?? '', fingerprint, width);
  const alt = phraseOf(portrait.alt, language);
  return {
    src: address(400),
    srcSet: portraitWidths.map((width) => `${address(width)} ${width}w`).join(', '),
    width: 400,
    height: portraitHeight(400),
    alt: alt ?? { text: person.name ?? '' },
    ...(isDraft && !alt && { altGap: { ...missing('alt'), ...spot.field('alt').mark } }),
    ...spot.mark,
  };
}
