import { createHash } from 'node:crypto';

import type { PortraitResult } from './query.ts';

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
export function portraitFingerprint(portrait: PortraitResult): string {
  const { asset, crop, hotspot } = portrait;
  return createHash('sha256')
    .update(JSON.stringify([asset._id, crop ?? null, hotspot ?? null]))
    .digest('base64url')
    .slice(0, 12);
}

/** One rendition, as a file name asks for it. */
export interface RequestedRendition {
  readonly fingerprint: string;
  readonly width: PortraitWidth;
}

/**
 * What a file name asks for.
 *
 * @param file `FINGERPRINT-WIDTH.webp`, as `addresses.ts` writes it
 * @returns undefined when it is no such name, or the width is none that pages use
 */
export function requestedRendition(file: string): RequestedRendition | undefined {
  const [, fingerprint, digits] = /^([\w-]{12})-(\d{2,4})\.webp$/.exec(file) ?? [];
  const width = portraitWidths.find((one) => String(one) === digits);
  return fingerprint === undefined || width === undefined ? undefined : { fingerprint, width };
}
