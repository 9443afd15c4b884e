import type { RequestContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { ndjson } from '../http/ndjson.ts';
import type { StoredDocument } from '../store/types.ts';
import { isForEveryone } from '../store/visibility.ts';

const maxDocuments = 1000;

/** `GET /data/doc/D/a,b`: documents as stored, in the order asked for; what is left out is named with the reason. */
export function readDocuments(
  _request: Request,
  { auth, store }: RequestContext,
  parameters: { readonly ids: string },
): Response {
  const ids = [...new Set(parameters.ids.split(',').filter((id) => id !== ''))];
  if (ids.length > maxDocuments) {
    throw httpError(413, `At most ${maxDocuments} documents at a time`);
  }
  const documents: StoredDocument[] = [];
  const omitted: { id: string; reason: 'existence' | 'permission' }[] = [];
  for (const id of ids) {
    const isAllowed = auth.authenticated || isForEveryone(store, id);
    const document = isAllowed ? store.get(id) : undefined;
    if (document !== undefined) documents.push(document);
    // Whether a hidden document exists is hidden too.
    else omitted.push({ id, reason: isAllowed ? 'existence' : 'permission' });
  }
  return Response.json({ documents, omitted });
}

function* exported({ store, auth }: RequestContext, types: readonly string[]): Generator<string> {
  for (const document of store.all()) {
    if (!auth.authenticated && !isForEveryone(store, document._id)) continue;
    if (types.length === 0 || types.includes(document._type)) yield `${JSON.stringify(document)}\n`;
  }
}

/** `GET /data/export/D`: every document the reader may see, one JSON text a line, read as fast as it is taken. */
export function exportDocuments(_request: Request, context: RequestContext): Response {
  const types = (context.address.searchParams.get('types') ?? '').split(',').filter(Boolean);
  return ndjson(exported(context, types));
}
