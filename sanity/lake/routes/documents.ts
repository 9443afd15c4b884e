import type { LakeContext, LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';
import type { StoredDocument } from '../store/types.ts';
import { isForEveryone } from '../store/visibility.ts';

const MOST_DOCUMENTS = 1000;

/** `GET /data/doc/D/a,b`: documents as stored, in the order asked for; what is left out is named with the reason. */
export const documentRoute: LakeRoute = async (request, { address, auth, options, store }) => {
  const [data, name, dataset, list, ...rest] = address.segments;
  if (data !== 'data' || name !== 'doc' || dataset !== options.dataset) return undefined;
  if (list === undefined || rest.length > 0) return undefined;
  if (request.method !== 'GET') throw httpError(405, 'Read documents with GET');

  const ids = [...new Set(list.split(',').filter((id) => id !== ''))];
  if (ids.length > MOST_DOCUMENTS) {
    throw httpError(413, `At most ${MOST_DOCUMENTS} documents at a time`);
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
};

function* exported({ store, auth }: LakeContext, types: readonly string[]): Generator<string> {
  for (const document of store.all()) {
    if (!auth.authenticated && !isForEveryone(store, document._id)) continue;
    if (types.length === 0 || types.includes(document._type)) yield `${JSON.stringify(document)}\n`;
  }
}

/** `GET /data/export/D`: every document the reader may see, one JSON text a line, read as fast as it is taken. */
export const exportRoute: LakeRoute = async (request, context) => {
  const [data, name, dataset, ...rest] = context.address.segments;
  if (data !== 'data' || name !== 'export' || rest.length > 0) return undefined;
  if (dataset !== context.options.dataset) return undefined;
  if (request.method !== 'GET') throw httpError(405, 'Export with GET');

  const types = (context.address.searchParams.get('types') ?? '').split(',').filter(Boolean);
  const lines = exported(context, types);
  const body = new ReadableStream<string>({
    pull(controller) {
      const next = lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: () => void lines.return(undefined),
  }).pipeThrough(new TextEncoderStream());
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
};
