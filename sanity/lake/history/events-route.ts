import type { LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';
import { eventOf, turningPointsOf, type DocumentEvent } from './document-events.ts';
import { readEventsOptions } from './parameters.ts';

/**
 * `GET /data/history/D/events/documents/ID`: when a draft was made, published, discarded, a published document taken
 * back, newest first: `{events: {ID: […]}, nextCursor}`, the cursor empty after the last page. Needs a token, as all of
 * the past does.
 */
export const documentEventsRoute: LakeRoute = async (
  request,
  { address, auth, options, store },
) => {
  const [data, history, dataset, events, documents, id, ...rest] = address.segments;
  if (data !== 'data' || history !== 'history' || dataset !== options.dataset) return undefined;
  if (events !== 'events' || documents !== 'documents') return undefined;
  if (id === undefined || rest.length > 0) return undefined;
  if (request.method !== 'GET') throw httpError(405, 'Read history with GET');
  if (!auth.authenticated) throw httpError(401, 'History needs a token');

  const { limit, nextCursor } = readEventsOptions(address.searchParams);
  const page = store.revisions.turningPoints(turningPointsOf(id), nextCursor, limit);
  const found = page.flatMap((seq): DocumentEvent[] => {
    const [transaction] = store.transactionsAfter(seq - 1, 1);
    const event = transaction && eventOf(id, transaction, store);
    return event === undefined ? [] : [event];
  });
  const last = page.length < limit ? undefined : page.at(-1);
  return Response.json({
    events: { [id]: found },
    nextCursor: last === undefined ? '' : `${last}`,
  });
};
