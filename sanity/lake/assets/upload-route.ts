import { join } from 'node:path';
import type { SignedInContext } from '../context.ts';
import { transact } from '../mutate/transact.ts';
import type { DocumentInput } from '../store/types.ts';
import { limits } from '../limits.ts';
import { assetAddress, assetOrigin } from './asset-address.ts';
import { assetFolders } from './asset-folders.ts';
import { dataFile, fileAssetId, imageAssetId, imageFile, type AssetFile } from './asset-id.ts';
import { announcedType, extensionOf } from './file-type.ts';
import { readUploadedImage } from './image-metadata.ts';
import { drop, keep, receive, type IncomingFile } from './incoming.ts';
import { parseUploadOptions, type AssetDescription } from './upload-options.ts';

const maxBytes = { images: limits.uploads.imageBytes, files: limits.uploads.fileBytes };

/**
 * Stores an uploaded file and creates its document. The document's id is derived from the content, so the same file
 * gives the same document.
 */
async function upload(
  request: Request,
  context: SignedInContext,
  kind: AssetFile['kind'],
  assetOf: (file: IncomingFile, description: AssetDescription) => Promise<Asset> | Asset,
): Promise<Response> {
  const description = parseUploadOptions(context.address.searchParams);
  const folders = assetFolders(context.options.directory);
  const file = await receive(request, folders.incoming, maxBytes[kind]);
  try {
    const asset = await assetOf(file, description);
    await keep(file, join(folders[kind], asset.name));
    const document = await stored(context, { ...description, ...asset.document });
    return Response.json({ document });
  } finally {
    await drop(file);
  }
}

/** `POST /assets/images/D?filename=…` with the image as the raw body → `{document}`. */
export function uploadImage(request: Request, context: SignedInContext): Promise<Response> {
  return upload(request, context, 'images', (file) => imageAsset(file, context, request.signal));
}

/** `POST /assets/files/D?filename=…` with the file as the raw body → `{document}`. */
export function uploadFile(request: Request, context: SignedInContext): Promise<Response> {
  const contentType = request.headers.get('content-type');
  return upload(request, context, 'files', (file, { originalFilename }) =>
    fileAsset(file, context, originalFilename, contentType),
  );
}

interface Asset {
  readonly name: string;
  readonly document: DocumentInput & { readonly _id: string };
}

async function imageAsset(
  file: IncomingFile,
  context: SignedInContext,
  signal: AbortSignal,
): Promise<Asset> {
  const uploaded = await readUploadedImage(file, context.images, signal);
  const { format, width, height, metadata } = uploaded;
  const key = { sha1: file.sha1, width, height, extension: format.extension };
  const name = imageFile(key);
  return {
    name,
    document: {
      _id: imageAssetId(key),
      _type: 'sanity.imageAsset',
      ...addressed(context, { kind: 'images', file: name }),
      ...contentOf(file, format.extension),
      mimeType: format.mimeType,
      metadata,
    },
  };
}

function fileAsset(
  file: IncomingFile,
  context: SignedInContext,
  originalFilename: string | undefined,
  contentType: string | null,
): Asset {
  const extension = extensionOf(originalFilename);
  const name = dataFile({ sha1: file.sha1, extension });
  return {
    name,
    document: {
      _id: fileAssetId({ sha1: file.sha1, extension }),
      _type: 'sanity.fileAsset',
      ...addressed(context, { kind: 'files', file: name }),
      ...contentOf(file, extension),
      mimeType: announcedType(contentType, extension),
    },
  };
}

function addressed({ options, address, ownOrigin }: SignedInContext, asset: AssetFile) {
  const { projectId, dataset } = options;
  const origin = ownOrigin() ?? assetOrigin(address.origin, projectId);
  return assetAddress(asset, { origin, projectId, dataset });
}

function contentOf({ sha1, size }: IncomingFile, extension: string) {
  return { assetId: sha1, sha1hash: sha1, size, extension };
}

async function stored(context: SignedInContext, document: Asset['document']) {
  const { store, auth } = context;
  const known = store.get(document._id);
  if (known !== undefined) return known;
  await transact(context, [{ createIfNotExists: document }], { author: auth.userId });
  return store.get(document._id) ?? document;
}
