import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { assetHeaders, attachment, isUnchanged } from '../assets/asset-headers.ts';
import { assetFolders } from '../assets/asset-folders.ts';
import { nameOf } from '../assets/file-route.ts';
import { imageAssetId, imageFile, parseImageFile, type ImageKey } from '../assets/asset-id.ts';
import type { RequestContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { geometryOf } from './geometry.ts';
import { parseImageParameters } from './image-parameters.ts';
import { mimeTypeOf, outputFormat } from './output-format.ts';
import { renderImage, type Rendering } from './render-image.ts';

/** Increase it when the same parameters give other pixels, so that cached images are not used. */
const renderingVersion = 1;

/**
 * `GET /images/P/D/<file>?w&h&fit&…`: an uploaded image, scaled and cropped. Without parameters it is
 * rendered too, upright and at most 4096 pixels wide or high: the original may carry the place where it
 * was taken and the name of its photographer.
 */
export async function serveImage(
  request: Request,
  context: RequestContext,
  { file }: { readonly file: string },
): Promise<Response> {
  const key = parseImageFile(file);
  const document = key && context.store.get(imageAssetId(key));
  if (key === undefined || document === undefined) throw httpError(404, 'There is no such image.');

  const rendering = renderingOf(key, context, request.headers.get('accept') ?? '');
  const cacheKey = hash([renderingVersion, file, rendering]);
  const headers = {
    ...assetHeaders,
    etag: `"${cacheKey}"`,
    'content-type': mimeTypeOf(rendering.format),
    ...(context.address.searchParams.get('auto') === 'format' && { vary: 'Accept' }),
    ...downloadHeader(context, nameOf(document, context), file),
  };
  if (isUnchanged(request, headers.etag)) return new Response(null, { status: 304, headers });

  const image = await context.imageCache.get(cacheKey, () => render(key, context, rendering));
  const sized = { ...headers, 'content-length': String(image.length) };
  return new Response(request.method === 'HEAD' ? null : image, { headers: sized });
}

function renderingOf(key: ImageKey, { address }: RequestContext, accept: string): Rendering {
  const imageParameters = parseImageParameters(address.searchParams);
  const geometry = geometryOf(key, imageParameters);
  if (geometry === undefined) {
    throw httpError(
      400,
      `Invalid image parameter "rect": it lies outside the image (${key.width}x${key.height}).`,
    );
  }
  const { bg, flip, blur, sharp, sat } = imageParameters;
  return {
    geometry,
    format: outputFormat(key.extension, geometry.canvas ?? geometry.size, imageParameters, accept),
    quality: imageParameters.q,
    looks: { bg, flip, blur, sharp, sat },
  };
}

async function render(key: ImageKey, { options, logger }: RequestContext, rendering: Rendering) {
  const path = join(assetFolders(options.directory).images, imageFile(key));
  await access(path).catch(() => {
    throw httpError(404, 'The file of this image is missing on disk.');
  });
  try {
    return await renderImage(path, rendering);
  } catch (error) {
    logger.error({ err: error, image: imageFile(key) }, 'an image could not be made');
    throw error;
  }
}

function downloadHeader(
  { address }: RequestContext,
  original: unknown,
  file: string,
): Readonly<Record<string, string>> {
  const requestedName = address.searchParams.get('dl');
  if (requestedName === null) return {};
  const name =
    requestedName !== ''
      ? requestedName.slice(0, 255)
      : typeof original === 'string'
        ? original
        : file;
  return { 'content-disposition': attachment(name) };
}

function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
