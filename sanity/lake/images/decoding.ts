import { availableParallelism } from 'node:os';
import sharp, { type Sharp } from 'sharp';
import { WorkSlots } from './work-slots.ts';

/** 50 megapixels: any camera of a newsroom, and at most 200 MB of memory while it is decoded. */
export const MOST_PIXELS = 50_000_000;

// Decoded images are not worth keeping: results are cached on disk.
sharp.cache(false);

/** At most this many images are worked on at once, and this many wait. */
export const decodingSlots = new WorkSlots(Math.max(1, Math.min(availableParallelism(), 4)), 200);

/** Opens a stored image, turned upright. A file that breaks off, or a bomb, fails when it is read. */
export function openImage(path: string): Sharp {
  return sharp(path, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    sequentialRead: true,
    autoOrient: true,
  }).timeout({ seconds: 30 });
}
