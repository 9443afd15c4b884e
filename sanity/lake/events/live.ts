import type { RequestContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { syncTagsOf } from '../query/sync-tags.ts';
import type { Store } from '../store/store.ts';
import type { CommittedTransaction } from '../store/types.ts';
import { isForEveryone } from '../store/visibility.ts';
import type { EventStream } from './event-stream.ts';
import { formatPosition, lastEventIdOf, resumptionPoint } from './position.ts';

/**
 * `GET /data/live/events/D`: for each transaction, the sync tags of the queries it makes stale.
 * `includeDrafts` needs a token. After a `Last-Event-ID` that can be resumed from the missed
 * events follow; any other is answered by `restart`, on which a client refetches everything.
 */
export function followLiveEvents(request: Request, context: RequestContext): Response {
  const includeDrafts = context.address.searchParams.get('includeDrafts') === 'true';
  if (includeDrafts && !context.auth.authenticated) {
    throw httpError(401, 'Live events of drafts need a token.');
  }
  const stream = context.openStreams.open([request.signal, context.closing]);
  const lastEventId = lastEventIdOf(request, context.address.searchParams);
  run(stream, context, includeDrafts, lastEventId).catch((error: unknown) => {
    if (!stream.closed.aborted) context.logger.error({ err: error }, 'a live stream failed');
    stream.end();
  });
  return stream.response;
}

async function run(
  stream: EventStream,
  context: RequestContext,
  includeDrafts: boolean,
  lastEventId: string | null,
): Promise<void> {
  const { store, feed, auth } = context;
  const now = { seq: store.lastSeq(), change: undefined };
  const resumed = lastEventId === null ? now : resumptionPoint(store, lastEventId, auth);
  const start = resumed ?? now;

  await stream.send({ event: 'welcome', id: formatPosition(store, start), data: {} });
  if (resumed === undefined) {
    await stream.send({ event: 'restart', id: formatPosition(store, now), data: {} });
  }

  for await (const transaction of feed.follow(start.seq, stream.closed)) {
    const tags = staleTags(transaction, includeDrafts, store);
    if (tags.length === 0) continue;
    const id = formatPosition(store, { seq: transaction.seq, change: undefined });
    if (!(await stream.send({ event: 'message', id, data: { tags } }))) return;
  }
}

function staleTags(
  { changes }: CommittedTransaction,
  includeDrafts: boolean,
  store: Store,
): string[] {
  const visible = changes.filter(
    ({ documentId }) => includeDrafts || isForEveryone(store, documentId),
  );
  return [...new Set(visible.flatMap(syncTagsOf))];
}
