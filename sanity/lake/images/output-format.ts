import type { Size } from './geometry.ts';
import type { ImageParameters } from './image-parameters.ts';
import type { OutputFormat } from './rendering.ts';

/** AVIF takes long to encode: with `auto=format`, larger images are WebP. */
const maxAvifPixels = 2_000_000;
/** So does choosing the 256 colours of a GIF. */
const maxGifPixels = 4_000_000;

/**
 * Chooses the format: that of `fm`, with `auto=format` the best that the reader accepts, otherwise the
 * original's.
 */
export function outputFormat(
  original: string,
  size: Size,
  { fm, auto }: Pick<ImageParameters, 'fm' | 'auto'>,
  accept: string,
): OutputFormat {
  if (fm !== undefined) return fm;
  const pixels = size.width * size.height;
  if (auto === 'format') {
    if (pixels <= maxAvifPixels && accepts(accept, 'image/avif')) return 'avif';
    if (accepts(accept, 'image/webp')) return 'webp';
    // Without AVIF and WebP, a format that every browser shows.
    if (original === 'avif' || original === 'webp') return 'png';
  }
  if (original === 'gif' && pixels > maxGifPixels) return 'png';
  return isOutputFormat(original) ? original : 'png';
}

export function mimeTypeOf(format: OutputFormat): string {
  return format === 'jpg' || format === 'pjpg' ? 'image/jpeg' : `image/${format}`;
}

/** Does `Accept` name the type, with a `q` above 0? Wildcards do not count: browsers send them without support. */
function accepts(accept: string, type: string): boolean {
  return accept.split(',').some((range) => {
    const [name, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return name === type && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

function isOutputFormat(extension: string): extension is OutputFormat {
  return ['jpg', 'png', 'webp', 'avif', 'gif'].includes(extension);
}
