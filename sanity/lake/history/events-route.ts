import type { SignedInContext } from '../context.ts';
import { eventsOf, lifecycleChangesOf } from './document-events.ts';
import { readEventsOptions } from './parameters.ts';

/**
 * `GET /data/history/D/events/documents/ID`: when a draft was created, published or discarded, and when a document was
 * unpublished, newest first: `{events: {ID: […]}, nextCursor}`. The cursor is empty after the last page.
 */
export function documentEvents(
  _request: Request,
  { address, store }: SignedInContext,
  { id }: { readonly id: string },
): Response {
  const { limit, nextCursor } = readEventsOptions(address.searchParams);
  const page = store.revisions.lifecyclePositions(lifecycleChangesOf(id), nextCursor, limit);
  const found = page.flatMap((seq) => {
    const [transaction] = store.transactionsAfter(seq - 1, 1);
    return transaction === undefined ? [] : eventsOf(id, transaction, store);
  });
  const last = page.length < limit ? undefined : page.at(-1);
  return Response.json({
    events: { [id]: found },
    nextCursor: last === undefined ? '' : `${last}`,
  });
}
