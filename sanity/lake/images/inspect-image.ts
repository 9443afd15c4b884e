import type { Sharp } from 'sharp';
import { limits } from '../limits.ts';
import { openImage, readHeader } from './open-image.ts';
import { paletteOf } from './palette.ts';

/** An upload that is refused; the message is a sentence for the person who chose the file. */
export class RefusedImage extends Error {
  override readonly name = 'RefusedImage';
}

/** What the pixels of an image are: its size as shown, and metadata in the shape of `sanity.imageMetadata`. */
export interface InspectedImage {
  readonly width: number;
  readonly height: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Wide enough to hint at the picture, small enough to be inlined in a page. */
const placeholderSize = { width: 20, height: 60 };

/**
 * Reads an uploaded image. All of it is decoded once, so that a truncated file is refused.
 *
 * @throws RefusedImage when it has too many pixels; the decoder's error when it is damaged
 */
export async function inspectImage(path: string): Promise<InspectedImage> {
  const header = await readHeader(path);
  // Width and height after the EXIF orientation: as the image is shown.
  const { width, height } = header.autoOrient;
  refuseGiants(width, height);
  const image = openImage(path);
  const hasAlpha = header.hasAlpha;
  const isOpaque = !hasAlpha || (await image.clone().stats()).isOpaque;
  const metadata = {
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
    hasAlpha,
    isOpaque,
    lqip: await placeholder(image, isOpaque),
    palette: await paletteOf(image),
  };
  return { width, height, metadata };
}

async function placeholder(image: Sharp, isOpaque: boolean): Promise<string> {
  const small = image
    .clone()
    .resize({ ...placeholderSize, fit: 'inside', withoutEnlargement: true });
  const encoded = isOpaque ? small.jpeg({ quality: 60 }) : small.png({ palette: true });
  const bytes = await encoded.toBuffer();
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${bytes.toString('base64')}`;
}

function refuseGiants(width: number, height: number): void {
  const { imagePixels, imageSide } = limits.uploads;
  const isGiant = width * height > imagePixels || Math.max(width, height) > imageSide;
  if (!isGiant) return;
  throw new RefusedImage(
    `This image has ${width} × ${height} pixels; at most ${imagePixels / 1_000_000} million are taken, and ${imageSide} on a side.`,
  );
}
