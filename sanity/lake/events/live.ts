import type { LakeContext, LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';
import type { CommittedTransaction } from '../store/types.ts';
import { openEventStream, type EventStream } from './event-stream.ts';
import { admitStream } from './open-streams.ts';
import { formatPosition, lastEventIdOf, parsePosition } from './position.ts';
import { feedOf } from './transaction-feed.ts';

/** One that has missed more than this is better off forgetting everything at once. */
const MOST_MISSED = 1000;

/**
 * `GET /data/live/events/D`: for each transaction, the sync tags of the queries it makes stale.
 * `includeDrafts` needs a token. A `Last-Event-ID` of this journal is caught up with; any other
 * is answered by `restart`, on which a client refetches all it shows.
 */
export const liveRoute: LakeRoute = async (request, context) => {
  const [data, live, events, dataset, ...rest] = context.address.segments;
  if (data !== 'data' || live !== 'live' || events !== 'events' || rest.length > 0)
    return undefined;
  if (dataset !== context.options.dataset) return undefined;
  if (request.method !== 'GET') throw httpError(405, 'Follow live events with GET.');

  const includeDrafts = context.address.searchParams.get('includeDrafts') === 'true';
  if (includeDrafts && !context.auth.authenticated) {
    throw httpError(401, 'Live events of drafts need a token.');
  }
  const stream = openEventStream([request.signal, context.closing]);
  if (!admitStream(context.store, stream.closed)) {
    stream.end();
    throw httpError(503, 'Too many open event streams: try again later.');
  }
  const lastEventId = lastEventIdOf(request, context.address.searchParams);
  run(stream, context, includeDrafts, lastEventId).catch((error: unknown) => {
    if (!stream.closed.aborted) context.logger.error({ err: error }, 'a live stream failed');
    stream.end();
  });
  return stream.response;
};

async function run(
  stream: EventStream,
  context: LakeContext,
  includeDrafts: boolean,
  lastEventId: string | null,
): Promise<void> {
  const { store } = context;
  const now = { seq: store.lastSeq(), change: undefined };
  const known = lastEventId === null ? now : parsePosition(store, lastEventId);
  const resumable = known !== undefined && now.seq - known.seq <= MOST_MISSED;
  const start = resumable ? known : now;

  await stream.send({ event: 'welcome', id: formatPosition(store, start), data: {} });
  if (!resumable) await stream.send({ event: 'restart', id: formatPosition(store, now), data: {} });

  for await (const transaction of feedOf(store).follow(start.seq, stream.closed)) {
    const tags = staleTags(transaction, context, includeDrafts);
    if (tags.length === 0) continue;
    const id = formatPosition(store, { seq: transaction.seq, change: undefined });
    if (!(await stream.send({ event: 'message', id, data: { tags } }))) return;
  }
}

function staleTags(
  { changes }: CommittedTransaction,
  context: LakeContext,
  includeDrafts: boolean,
): string[] {
  const visible = changes.filter(({ documentId }) => includeDrafts || !documentId.includes('.'));
  return [...new Set(visible.flatMap((change) => context.syncTagsOf(change)))];
}
