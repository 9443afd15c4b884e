import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { assetHeaders, attachment, isUnchanged } from '../assets/asset-headers.ts';
import { assetFolders } from '../assets/asset-folders.ts';
import { nameOf } from '../assets/file-route.ts';
import { imageAssetId, imageFile, parseImageFile, type ImageKey } from '../assets/asset-id.ts';
import { fileStream } from '../assets/file-stream.ts';
import { servedType } from '../assets/file-type.ts';
import type { RequestContext } from '../context.ts';
import { httpError, LakeError } from '../errors.ts';
import { limits } from '../limits.ts';
import { geometryOf, outputSize } from './geometry.ts';
import type { ImageLane } from './image-lanes.ts';
import { meansOriginal, parseImageParameters } from './image-parameters.ts';
import { mimeTypeOf, outputFormat } from './output-format.ts';
import { renderCost } from './render-cost.ts';
import type { Rendering } from './rendering.ts';

/** Increase it when the same parameters give other pixels, so that cached images are not used. */
const renderingVersion = 2;

/**
 * `GET /images/P/D/<file>?w&h&fit&…`: an uploaded image, scaled and cropped; without parameters, or with `dlRaw`, the very
 * bytes that were uploaded, with whatever they say of place and person.
 */
export async function serveImage(
  request: Request,
  context: RequestContext,
  { file }: { readonly file: string },
): Promise<Response> {
  const key = parseImageFile(file);
  const document = key && context.store.get(imageAssetId(key));
  if (key === undefined || document === undefined) throw httpError(404, 'There is no such image.');
  const download = downloadHeader(context, nameOf(document, context), file);
  const original = { key, path: join(assetFolders(context.options.directory).images, file) };
  const response = meansOriginal(context.address.searchParams)
    ? await serveOriginal(request, original)
    : await serveRendering(request, context, original);
  for (const [name, value] of Object.entries(download)) response.headers.set(name, value);
  return response;
}

/** An uploaded image: what its name says of it, and where it is on disk. */
interface Original {
  readonly key: ImageKey;
  readonly path: string;
}

async function serveOriginal(request: Request, { key, path }: Original): Promise<Response> {
  const etag = `"${key.sha1}"`;
  // The type is that of the content, by which the extension was chosen at the upload.
  const headers = { ...assetHeaders, etag, 'content-type': servedType(key.extension) };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers });
  const handle = await open(path).catch(() => {
    throw httpError(404, 'The file of this image is missing on disk.');
  });
  const { size } = await handle.stat();
  const sized = { ...headers, 'content-length': String(size) };
  if (request.method !== 'HEAD') return new Response(fileStream(handle), { headers: sized });
  await handle.close();
  return new Response(null, { headers: sized });
}

async function serveRendering(
  request: Request,
  context: RequestContext,
  original: Original,
): Promise<Response> {
  const { searchParams } = context.address;
  const rendering = renderingOf(original.key, searchParams, request.headers.get('accept') ?? '');
  const cost = renderCost(original.key, rendering);
  refuseCostly(cost);
  const key = hash([renderingVersion, imageFile(original.key), rendering]);
  const headers = {
    ...assetHeaders,
    etag: `"${key}"`,
    'content-type': mimeTypeOf(rendering.format),
    ...(searchParams.get('auto') === 'format' && { vary: 'Accept' }),
  };
  if (isUnchanged(request, headers.etag)) return new Response(null, { status: 304, headers });

  const asker = { lane: laneOf(context, cost), signal: request.signal };
  const image = await context.images
    .get({ key, path: original.path, rendering, cost }, asker)
    .catch((error: unknown) => {
      if (request.signal.aborted) throw httpError(499, 'The reader is gone.');
      if (!(error instanceof LakeError)) {
        const fields = { err: error, image: imageFile(original.key) };
        context.logger.error(fields, 'an image could not be made');
      }
      throw error;
    });
  const sized = { ...headers, 'content-length': String(image.bytes) };
  if (request.method !== 'HEAD' && !request.signal.aborted) {
    return new Response(image.body(), { headers: sized });
  }
  await image.discard();
  return new Response(null, { headers: sized });
}

function laneOf({ asker }: RequestContext, cost: number): ImageLane {
  if (asker.lane !== 'anonymous') return 'trusted';
  return cost > limits.images.quickMilliseconds ? 'costly' : 'anonymous';
}

function refuseCostly(cost: number): void {
  if (cost <= limits.images.reckonedMilliseconds) return;
  throw httpError(
    400,
    `Invalid image parameters: such an image takes too long to make (about ${Math.ceil(cost / 1000)} s). ` +
      'Ask for fewer pixels, fewer effects, or another format.',
  );
}

function renderingOf(key: ImageKey, search: URLSearchParams, accept: string): Rendering {
  const imageParameters = parseImageParameters(search);
  const geometry = geometryOf(key, imageParameters);
  if (geometry === undefined) {
    throw httpError(
      400,
      `Invalid image parameter "rect": it lies outside the image (${key.width}x${key.height}).`,
    );
  }
  const { bg, flip, blur, sharp, sat, invert } = imageParameters;
  return {
    geometry,
    format: outputFormat(key.extension, outputSize(geometry), imageParameters, accept),
    quality: imageParameters.q,
    looks: { bg, flip, blur, sharp, sat, invert },
  };
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
