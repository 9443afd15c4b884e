import { createHash } from 'node:crypto';

import type { PortraitResult } from './query.ts';

/** Widths that pages ask for, in device pixels; no other size is rendered. */
export const portraitWidths = [128, 256, 400, 640, 960] as const;
export type PortraitWidth = (typeof portraitWidths)[number];

/** Height over width of every portrait. */
const aspect = 5 / 4;

export function portraitHeight(width: number): number {
  return Math.round(width * aspect);
}

/**
 * Identifies one crop of one image. A new image, crop or hotspot gets a new address, so an address
 * can be cached for ever.
 */
export function portraitFingerprint(portrait: PortraitResult): string {
  const { asset, crop, hotspot } = portrait;
  return createHash('sha256')
    .update(JSON.stringify([asset._id, crop ?? null, hotspot ?? null]))
    .digest('base64url')
    .slice(0, 12);
}

/** The rendition that a file name asks for. */
export interface RequestedRendition {
  readonly fingerprint: string;
  readonly width: PortraitWidth;
}

/**
 * Parses the file name of a rendition.
 *
 * @param file `FINGERPRINT-WIDTH.webp`, as `addresses.ts` writes it
 * @returns undefined when the name has another form, or a width that pages do not use
 */
export function requestedRendition(file: string): RequestedRendition | undefined {
  const [, fingerprint, digits] = /^([\w-]{12})-(\d{2,4})\.webp$/.exec(file) ?? [];
  const width = portraitWidths.find((one) => String(one) === digits);
  return fingerprint === undefined || width === undefined ? undefined : { fingerprint, width };
}
