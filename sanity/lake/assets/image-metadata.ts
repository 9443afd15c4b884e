import type { Sharp } from 'sharp';
import { httpError, LakeError } from '../errors.ts';
import {
  decodingLimiter,
  maxOriginalSide,
  maxPixels,
  openImage,
  readHeader,
} from '../images/decoding.ts';
import { imageFormats, imageKindOf, refusalOf, type ImageFormat } from './image-signature.ts';
import type { IncomingFile } from './incoming.ts';
import { paletteOf } from './palette.ts';

/** Metadata of the pixels, in the shape of `sanity.imageMetadata`. */
export interface InspectedImage {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Wide enough to hint at the picture, small enough to be inlined in a page. */
const placeholderSize = { width: 20, height: 60 };

/**
 * Reads an uploaded image. All of it is decoded once, so that a truncated file is refused.
 *
 * @throws LakeError 400 with the reason when it is no image, has too many pixels, or is damaged.
 */
export async function inspectImage(file: IncomingFile): Promise<InspectedImage> {
  const kind = imageKindOf(file.head);
  if (kind === undefined) throw httpError(400, refusalOf(file.head));
  return decodingLimiter.run(async () => {
    try {
      return await inspect(file.path, imageFormats[kind]);
    } catch (error) {
      if (error instanceof LakeError) throw error;
      const reason = Error.isError(error) ? error.message.split('\n')[0] : String(error);
      throw httpError(400, `This image cannot be read: ${reason}`);
    }
  });
}

async function inspect(path: string, format: ImageFormat): Promise<InspectedImage> {
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
  return { format, width, height, metadata };
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
  const millions = maxPixels / 1_000_000;
  const isGiant = width * height > maxPixels || Math.max(width, height) > maxOriginalSide;
  if (!isGiant) return;
  throw httpError(
    400,
    `This image has ${width} × ${height} pixels; at most ${millions} million are taken, and ${maxOriginalSide} on a side.`,
  );
}
