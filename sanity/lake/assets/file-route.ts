import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestContext } from '../context.ts';
import { httpError } from '../errors.ts';
import type { StoredDocument } from '../store/types.ts';
import { assetHeaders, attachment, isUnchanged } from './asset-headers.ts';
import { assetFolders } from './asset-folders.ts';
import { dataFile, fileAssetId, parseDataFile } from './asset-id.ts';
import { isForEveryone } from '../store/visibility.ts';
import { fileStream } from './file-stream.ts';
import { servedType } from './file-type.ts';

/** `GET /files/P/D/<file>`: an uploaded file, always as a download. */
export async function serveFile(
  request: Request,
  context: RequestContext,
  { file }: { readonly file: string },
): Promise<Response> {
  const key = parseDataFile(file);
  const document = key && context.store.get(fileAssetId(key));
  if (key === undefined || document === undefined) throw httpError(404, 'There is no such file.');

  const etag = `"${key.sha1}"`;
  const headers = {
    ...assetHeaders,
    etag,
    'content-type': servedType(key.extension),
    'content-disposition': attachment(downloadName(context, nameOf(document, context), file)),
  };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers });

  const handle = await open(
    join(assetFolders(context.options.directory).files, dataFile(key)),
  ).catch(() => {
    throw httpError(404, 'The file of this document is missing on disk.');
  });
  const { size } = await handle.stat();
  const sized = { ...headers, 'content-length': String(size) };
  if (request.method === 'HEAD') {
    await handle.close();
    return new Response(null, { headers: sized });
  }
  return new Response(fileStream(handle), { headers: sized });
}

/** The name of the uploaded file, which is not public before the asset is. */
export function nameOf(document: StoredDocument, { auth, store }: RequestContext): unknown {
  const isTold = auth.authenticated || isForEveryone(store, document._id);
  return isTold ? document.originalFilename : undefined;
}

/** The name in `?dl=name`, otherwise that of the uploaded file. */
function downloadName({ address }: RequestContext, original: unknown, file: string): string {
  const requestedName = address.searchParams.get('dl');
  if (requestedName !== null && requestedName !== '') return requestedName.slice(0, 255);
  return typeof original === 'string' ? original : file;
}
