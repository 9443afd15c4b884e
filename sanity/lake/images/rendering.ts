import type { Geometry } from './geometry.ts';
import type { ImageParameters } from './image-parameters.ts';

export type OutputFormat = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif' | 'gif';

/** Everything the pixels of an image depend on, besides its original. */
export interface Rendering {
  readonly geometry: Geometry;
  readonly format: OutputFormat;
  readonly quality: number;
  readonly looks: Pick<ImageParameters, 'bg' | 'flip' | 'blur' | 'sharp' | 'sat' | 'invert'>;
}

/** Beyond it an encoder works with less effort: the file is a little larger, and made in a fraction of the time. */
const effortPixels = 4_000_000;

/** How an image is encoded, by its number of pixels. */
export interface Effort {
  readonly mozjpeg: boolean;
  readonly webp: number;
  readonly avif: number;
}

export function effortFor(pixels: number): Effort {
  const isSmall = pixels <= effortPixels;
  // Of AVIF, effort 3 takes half the time of 4, and 0 a quarter of 3.
  return { mozjpeg: isSmall, webp: isSmall ? 4 : 2, avif: pixels <= effortPixels / 2 ? 3 : 0 };
}

/**
 * The standard deviation of a blur, in pixels. The scale of `blur` is hosted Sanity's, 1 to 2000; a deviation beyond 50
 * shows no more.
 */
export function blurDeviation(blur: number): number {
  return Math.max(0.3, Math.min(50, blur / 20));
}
