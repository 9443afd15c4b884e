import type { Sharp } from 'sharp';
import { outputSize, turned } from './geometry.ts';
import { openImage } from './open-image.ts';
import { blurDeviation, effortFor, type OutputFormat, type Rendering } from './rendering.ts';

const transparent = '#00000000';

/**
 * Makes an image from the original on disk. Whatever the file said of camera, place and person is
 * left behind; colours are turned into sRGB.
 */
export function renderImage(path: string, rendering: Rendering): Promise<Buffer> {
  const placed = place(openImage(path), rendering);
  return encode(look(placed, rendering), rendering).toBuffer();
}

/** sharp turns after it has scaled, and extends what is turned, whatever the order of the calls. */
function place(image: Sharp, { geometry, looks, format }: Rendering): Sharp {
  const { region, size, canvas, entropy, turn, padding } = geometry;
  const how = entropy
    ? ({ fit: 'cover', position: 'entropy' } as const)
    : ({ fit: 'fill' } as const);
  const scaled = image.extract(region).resize({ ...size, ...how });
  const cut = turn === undefined ? scaled : scaled.rotate(turn);
  if (canvas === undefined && padding === 0) return cut;
  const inner = turned(size, turn);
  const outer = outputSize(geometry);
  const left = Math.floor((outer.width - inner.width) / 2);
  const top = Math.floor((outer.height - inner.height) / 2);
  return cut.extend({
    left,
    top,
    right: outer.width - inner.width - left,
    bottom: outer.height - inner.height - top,
    background: backgroundOf(looks) ?? (hasAlpha(format) ? transparent : white(looks)),
  });
}

function look(image: Sharp, { geometry, looks, format }: Rendering): Sharp {
  const { flip, blur, sharp, sat, invert } = looks;
  const background = backgroundOf(looks);
  let seen = image;
  if (background !== undefined || !hasAlpha(format)) {
    seen = seen.flatten({ background: background ?? white(looks) });
  }
  // What is seen is mirrored, and sharp mirrors before it turns: then the other axis is meant.
  const axes = turned({ width: flip?.includes('h'), height: flip?.includes('v') }, geometry.turn);
  if (axes.width) seen = seen.flop();
  if (axes.height) seen = seen.flip();
  if (blur !== undefined) seen = seen.blur(blurDeviation(blur));
  if (sharp !== undefined && sharp > 0) seen = seen.sharpen({ sigma: 0.5 + sharp / 50 });
  if (sat !== undefined) seen = seen.modulate({ saturation: 1 + sat / 100 });
  if (invert) seen = seen.negate({ alpha: false });
  return seen;
}

function encode(image: Sharp, { geometry, format, quality }: Rendering): Sharp {
  const { width, height } = outputSize(geometry);
  const effort = effortFor(width * height);
  switch (format) {
    case 'jpg':
      return image.jpeg({ quality, mozjpeg: effort.mozjpeg, progressive: false });
    case 'pjpg':
      return image.jpeg({ quality, mozjpeg: effort.mozjpeg, progressive: true });
    case 'png':
      return image.png({ compressionLevel: 6 });
    case 'webp':
      return image.webp({ quality, effort: effort.webp });
    case 'avif':
      return image.avif({
        // The same number means more bits in AVIF; 15 less looks alike.
        quality: Math.max(1, quality - 15),
        effort: effort.avif,
        // With 4:4:4 a large image takes half as much memory again.
        chromaSubsampling: effort.avif > 0 ? '4:4:4' : '4:2:0',
      });
    case 'gif':
      return image.gif({ effort: 3 });
  }
}

/** sharp inverts the margin and what is behind the image too: a background is inverted twice. */
function backgroundOf({ bg, invert }: Rendering['looks']): string | undefined {
  return bg === undefined || !invert ? bg : inverted(bg);
}

function white({ invert }: Rendering['looks']): string {
  return invert ? '#000000' : '#ffffff';
}

/** `#rrggbb` or `#rrggbbaa`, with the other colours and the same opacity. */
function inverted(colour: string): string {
  const rest = 0xffffff - Number.parseInt(colour.slice(1, 7), 16);
  return `#${rest.toString(16).padStart(6, '0')}${colour.slice(7)}`;
}

function hasAlpha(format: OutputFormat): boolean {
  return format !== 'jpg' && format !== 'pjpg';
}
