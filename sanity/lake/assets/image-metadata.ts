import type { Sharp } from 'sharp';
import { httpError, LakeError } from '../errors.ts';
import { decodingSlots, MOST_PIXELS, openImage } from '../images/decoding.ts';
import { IMAGE_FORMATS, imageKindOf, refusalOf, type ImageFormat } from './image-signature.ts';
import type { IncomingFile } from './incoming.ts';
import { paletteOf } from './palette.ts';

/** What the pixels tell, in the shape of `sanity.imageMetadata`. */
export interface InspectedImage {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Wide enough to hint at the picture, small enough to be inlined in a page. */
const PLACEHOLDER_WIDTH = 20;

/**
 * Looks at an uploaded image: all of it is decoded once, so that what breaks off is refused too.
 *
 * @throws LakeError 400 with the reason when it is no image, too many pixels, or damaged.
 */
export async function inspectImage(file: IncomingFile): Promise<InspectedImage> {
  const kind = imageKindOf(file.head);
  if (kind === undefined) throw httpError(400, refusalOf(file.head));
  return decodingSlots.run(async () => {
    try {
      return await inspect(openImage(file.path), IMAGE_FORMATS[kind]);
    } catch (error) {
      if (error instanceof LakeError) throw error;
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      throw httpError(400, `This image cannot be read: ${reason}`);
    }
  });
}

async function inspect(image: Sharp, format: ImageFormat): Promise<InspectedImage> {
  // `autoOrient` of the header: width and height after the EXIF orientation, as they are shown.
  const header = await image.metadata();
  const { width, height } = header.autoOrient;
  if (width * height > MOST_PIXELS) throw httpError(400, tooManyPixels(width, height));
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
  const small = image.clone().resize({ width: PLACEHOLDER_WIDTH, withoutEnlargement: true });
  const encoded = isOpaque ? small.jpeg({ quality: 60 }) : small.png({ palette: true });
  const bytes = await encoded.toBuffer();
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${bytes.toString('base64')}`;
}

function tooManyPixels(width: number, height: number): string {
  return `This image has ${width} × ${height} pixels; at most ${MOST_PIXELS / 1e6} million are taken.`;
}
