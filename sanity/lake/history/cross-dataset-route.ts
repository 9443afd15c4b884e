import type { LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';

/**
 * `GET /data/references/D/documents/ID/to`: documents of other datasets that refer to this one, which Studio asks every
 * few seconds while its "delete" dialog is open. A lake has one dataset: there are none.
 */
export const crossDatasetRoute: LakeRoute = async (request, { address, auth, options }) => {
  const [data, references, dataset, documents, id, to, ...rest] = address.segments;
  if (data !== 'data' || references !== 'references' || dataset !== options.dataset) {
    return undefined;
  }
  if (documents !== 'documents' || id === undefined || to !== 'to' || rest.length > 0) {
    return undefined;
  }
  if (request.method !== 'GET') throw httpError(405, 'Read references with GET');
  if (!auth.authenticated) throw httpError(401, 'References need a token');
  return Response.json({ totalCount: 0, references: [] });
};
