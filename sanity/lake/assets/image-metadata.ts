import { httpError, LakeError } from '../errors.ts';
import type { Images } from '../images/images.ts';
import { ImageTaskError } from '../images/image-process.ts';
import type { InspectedImage } from '../images/inspect-image.ts';
import { imageFormats, imageKindOf, refusalOf, type ImageFormat } from './image-signature.ts';
import type { IncomingFile } from './incoming.ts';

/** An uploaded image: its format, its size as shown, and metadata of its pixels. */
export interface UploadedImage extends InspectedImage {
  readonly format: ImageFormat;
}

/**
 * Reads an uploaded image.
 *
 * @throws LakeError 400 with the reason when it is no image, has too many pixels, or is damaged; 503 when too many wait.
 */
export async function readUploadedImage(
  file: IncomingFile,
  images: Images,
  signal: AbortSignal,
): Promise<UploadedImage> {
  const kind = imageKindOf(file.head);
  if (kind === undefined) throw httpError(400, refusalOf(file.head));
  try {
    return { format: imageFormats[kind], ...(await images.inspect(file.path, signal)) };
  } catch (error) {
    if (signal.aborted) throw httpError(499, 'The sender is gone.');
    if (error instanceof LakeError) throw error;
    if (error instanceof ImageTaskError && error.isRefused) throw httpError(400, error.message);
    const reason = Error.isError(error) ? error.message.split('\n')[0] : String(error);
    throw httpError(400, `This image cannot be read: ${reason}`);
  }
}
