import type { Size } from './geometry.ts';
import type { ImageParameters } from './image-parameters.ts';

export type OutputFormat = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif' | 'gif';

/** AVIF takes about a second a megapixel to encode: beyond this a reader would wait too long. */
const maxAvifPixels = 2_000_000;

/**
 * Chooses the format: `fm` decides; with `auto=format` the best that the reader accepts; else the
 * original's own.
 */
export function outputFormat(
  original: string,
  size: Size,
  { fm, auto }: Pick<ImageParameters, 'fm' | 'auto'>,
  accept: string,
): OutputFormat {
  if (fm !== undefined) return fm;
  if (auto === 'format') {
    const small = size.width * size.height <= maxAvifPixels;
    if (small && accepts(accept, 'image/avif')) return 'avif';
    if (accepts(accept, 'image/webp')) return 'webp';
    // Neither is accepted: what every browser shows.
    if (original === 'avif' || original === 'webp') return 'png';
  }
  return isOutputFormat(original) ? original : 'png';
}

export function mimeTypeOf(format: OutputFormat): string {
  return format === 'jpg' || format === 'pjpg' ? 'image/jpeg' : `image/${format}`;
}

/** Is the type named in `Accept`, and not by `q=0`? A wildcard is no word for new formats. */
function accepts(accept: string, type: string): boolean {
  return accept.split(',').some((range) => {
    const [name, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return name === type && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

function isOutputFormat(extension: string): extension is OutputFormat {
  return ['jpg', 'png', 'webp', 'avif', 'gif'].includes(extension);
}
