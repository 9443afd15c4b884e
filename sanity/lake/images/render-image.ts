import type { Sharp } from 'sharp';
import { decodingLimiter, openImage } from './decoding.ts';
import type { Geometry } from './geometry.ts';
import type { ImageParameters } from './image-parameters.ts';
import type { OutputFormat } from './output-format.ts';

/** Everything the pixels of an image depend on, besides its original. */
export interface Rendering {
  readonly geometry: Geometry;
  readonly format: OutputFormat;
  readonly quality: number;
  readonly looks: Pick<ImageParameters, 'bg' | 'flip' | 'blur' | 'sharp' | 'sat'>;
}

const transparent = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * Makes an image from the original on disk. Whatever the file said of camera, place and person is
 * left behind; colours are turned into sRGB.
 */
export function renderImage(path: string, rendering: Rendering): Promise<Uint8Array<ArrayBuffer>> {
  return decodingLimiter.run(async () => {
    const scaled = place(openImage(path), rendering);
    return new Uint8Array(await encode(look(scaled, rendering), rendering).toBuffer());
  });
}

function place(image: Sharp, { geometry, looks, format }: Rendering): Sharp {
  const { region, size, canvas, entropy } = geometry;
  const how = entropy
    ? ({ fit: 'cover', position: 'entropy' } as const)
    : ({ fit: 'fill' } as const);
  const cut = image.extract(region).resize({ ...size, ...how });
  if (canvas === undefined) return cut;
  const left = Math.floor((canvas.width - size.width) / 2);
  const top = Math.floor((canvas.height - size.height) / 2);
  return cut.extend({
    left,
    top,
    right: canvas.width - size.width - left,
    bottom: canvas.height - size.height - top,
    background: looks.bg ?? (hasAlpha(format) ? transparent : '#ffffff'),
  });
}

function look(image: Sharp, { looks, format }: Rendering): Sharp {
  const { bg, flip, blur, sharp, sat } = looks;
  let seen = image;
  if (bg !== undefined || !hasAlpha(format)) seen = seen.flatten({ background: bg ?? '#ffffff' });
  if (flip?.includes('h')) seen = seen.flop();
  if (flip?.includes('v')) seen = seen.flip();
  // The scale is hosted Sanity's, 1 to 2000; a sigma beyond 50 costs seconds and shows no more.
  if (blur !== undefined) seen = seen.blur(Math.max(0.3, Math.min(50, blur / 20)));
  if (sharp !== undefined && sharp > 0) seen = seen.sharpen({ sigma: 0.5 + sharp / 50 });
  if (sat !== undefined) seen = seen.modulate({ saturation: 1 + sat / 100 });
  return seen;
}

function encode(image: Sharp, { format, quality }: Rendering): Sharp {
  switch (format) {
    case 'jpg':
      return image.jpeg({ quality, mozjpeg: true, progressive: false });
    case 'pjpg':
      return image.jpeg({ quality, mozjpeg: true, progressive: true });
    case 'png':
      return image.png({ compressionLevel: 9 });
    case 'webp':
      return image.webp({ quality });
    case 'avif':
      // The same number means more bits in AVIF; 15 less looks alike. Effort 3: half the time of 4.
      return image.avif({ quality: Math.max(1, quality - 15), effort: 3 });
    case 'gif':
      return image.gif();
  }
}

function hasAlpha(format: OutputFormat): boolean {
  return format !== 'jpg' && format !== 'pjpg';
}
