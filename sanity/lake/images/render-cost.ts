import { outputSize, type Size } from './geometry.ts';
import { blurDeviation, effortFor, type OutputFormat, type Rendering } from './rendering.ts';

/** Milliseconds for a megapixel, on one core of an ordinary server (measured with sharp 0.35, on noise). */
const decoding: Readonly<Record<string, number>> = {
  jpg: 10,
  png: 15,
  webp: 20,
  avif: 50,
  gif: 20,
};
const scaling = 10;
const entropy = 25;
const sharpening = 65;
const saturating = 55;
const blurring = (deviation: number) => 10 + 1.5 * deviation;

/** What starting takes: small images are not made in no time. */
const startMilliseconds = 20;

/**
 * What a render is reckoned to take on one core, in milliseconds: to order and to refuse renders before they begin.
 * @param original its size, and its extension
 */
export function renderCost(
  original: Size & { readonly extension: string },
  { geometry, format, looks }: Rendering,
): number {
  const source = megapixels(original);
  const output = megapixels(outputSize(geometry));
  const perPixel =
    scaling +
    (geometry.entropy ? entropy : 0) +
    (looks.blur === undefined ? 0 : blurring(blurDeviation(looks.blur))) +
    (looks.sharp === undefined ? 0 : sharpening) +
    (looks.sat === undefined ? 0 : saturating) +
    encoding(format, output);
  return Math.ceil(
    startMilliseconds + source * (decoding[original.extension] ?? 50) + output * perPixel,
  );
}

function encoding(format: OutputFormat, output: number): number {
  const effort = effortFor(output * 1_000_000);
  switch (format) {
    case 'jpg':
    case 'pjpg':
      return effort.mozjpeg ? 90 : 15;
    case 'png':
      return 65;
    case 'webp':
      return effort.webp > 2 ? 100 : 45;
    case 'avif':
      return effort.avif > 0 ? 400 : 90;
    case 'gif':
      return 360;
  }
}

function megapixels({ width, height }: Size): number {
  return (width * height) / 1_000_000;
}
