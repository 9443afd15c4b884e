import sharp, { type Metadata, type Sharp } from 'sharp';
import { limits } from '../limits.ts';

// Decoded images are not worth keeping: results are cached on disk.
sharp.cache(false);
// A core for each process, and none beside it.
sharp.concurrency(1);

/** Opens a stored image, turned upright. A truncated file, or one with too many pixels, fails when it is read. */
export function openImage(path: string): Sharp {
  return sharp(path, {
    limitInputPixels: limits.uploads.imagePixels,
    failOn: 'error',
    sequentialRead: true,
    autoOrient: true,
  });
}

/** Reads the header alone, for any number of pixels, so that an error can name the size. */
export function readHeader(path: string): Promise<Metadata> {
  return sharp(path, { limitInputPixels: false }).metadata();
}
