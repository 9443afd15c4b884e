import { availableParallelism } from 'node:os';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { ConcurrencyLimiter } from './concurrency-limiter.ts';

/** 50 megapixels: any camera of a newsroom, and at most 200 MB of memory while it is decoded. */
export const maxPixels = 50_000_000;

/** A strip longer than this is no picture, and beyond what the formats can hold when it is turned. */
export const maxOriginalSide = 20_000;

// Decoded images are not worth keeping: results are cached on disk.
sharp.cache(false);

/** At most two images are worked on at once, for memory's sake, and this many wait. */
export const decodingLimiter = new ConcurrencyLimiter(Math.min(availableParallelism(), 2), 200);

/** Opens a stored image, turned upright. A truncated file, or one with too many pixels, fails when it is read. */
export function openImage(path: string): Sharp {
  return sharp(path, {
    limitInputPixels: maxPixels,
    failOn: 'error',
    sequentialRead: true,
    autoOrient: true,
  }).timeout({ seconds: 30 });
}

/** Reads the header alone, for any number of pixels, so that an error can name the size. */
export function readHeader(path: string): Promise<Metadata> {
  return sharp(path, { limitInputPixels: false }).metadata();
}
