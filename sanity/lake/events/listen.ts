import { setTimeout } from 'node:timers/promises';

import type { RequestContext } from '../context.ts';
import { LakeError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { ListenFilter } from '../query/engine.ts';
import type { CommittedTransaction } from '../store/types.ts';
import { isForEveryone } from '../store/visibility.ts';
import type { EventStream } from './event-stream.ts';
import { parseListenOptions, type ListenOptions } from './listen-options.ts';
import { mutationEvent, transitionOf, type MatchedChange } from './mutation-event.ts';
import {
  formatPosition,
  isPast,
  lastEventIdOf,
  resumptionPoint,
  type Position,
} from './position.ts';

/**
 * `GET /data/listen/D`: an event stream of the changes to the documents that a query finds before
 * or after. A query that cannot be evaluated is reported as a `channelError` event in a 200 answer:
 * an EventSource does not let its page read an error response.
 */
export async function listen(request: Request, context: RequestContext): Promise<Response> {
  const stream = context.openStreams.open([request.signal, context.closing]);
  const listener = await prepare(context, stream);
  if ('channelError' in listener) {
    void stream.send({ event: 'channelError', data: listener.channelError }).then(stream.end);
    return stream.response;
  }
  const resumed = listener.options.enableResume
    ? lastEventIdOf(request, context.address.searchParams)
    : null;
  run(stream, context, listener, resumed).catch(async (error: unknown) => {
    if (error instanceof LakeError && error.status < 499) {
      await stream.send({ event: 'channelError', data: describe(error) });
    } else if (!stream.closed.aborted && !(error instanceof LakeError)) {
      context.logger.error({ err: error }, 'a listener failed');
    }
    stream.end();
  });
  return stream.response;
}

interface Listener {
  readonly options: ListenOptions;
  readonly filter: ListenFilter;
}

async function prepare(
  { address, auth, queries, asker }: RequestContext,
  stream: EventStream,
): Promise<Listener | { readonly channelError: unknown }> {
  try {
    const options = parseListenOptions(address.searchParams);
    const { query: groq, params } = options;
    const filter = { groq, params, seesDrafts: auth.authenticated };
    await patiently(
      () => queries.run({ name: 'checkFilter', given: filter }, asker),
      stream.closed,
    );
    return { options, filter };
  } catch (error) {
    return { channelError: describe(error) };
  }
}

const { tries, retryMilliseconds } = limits.listeners;

/** While there are too many queries, a listener is late; it would miss more if it were ended. @throws what `work` throws */
async function patiently<Result>(
  work: () => Promise<Result>,
  closed: AbortSignal,
): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof LakeError && error.status === 503;
      if (!isBusy || count === tries || closed.aborted) throw error;
      await setTimeout(retryMilliseconds, undefined, { signal: closed });
    }
  }
}

function describe(error: unknown): unknown {
  // The client shows `error.description`, or else `message`; a plain `error` text hides both.
  if (error instanceof LakeError && typeof error.body.error === 'object') return error.body;
  return { message: Error.isError(error) ? error.message : 'The query cannot be evaluated.' };
}

async function run(
  stream: EventStream,
  context: RequestContext,
  listener: Listener,
  lastEventId: string | null,
): Promise<void> {
  const start = await welcome(stream, context, lastEventId);
  for await (const transaction of context.feed.follow(start.seq, stream.closed)) {
    // It comes back, and reads everything anew.
    if (isPast(transaction.timestamp, context.auth)) return stream.end();
    const matched = await patiently(
      () => matchedChanges(transaction, context, listener.filter),
      stream.closed,
    );
    const after = transaction.seq === start.seq + 1 ? (start.change ?? -1) : -1;
    for (const [current, match] of matched.entries()) {
      if (current <= after) continue;
      const sent = await stream.send({
        event: 'mutation',
        id: formatPosition(context.store, {
          seq: transaction.seq,
          // After the last change, the position is after the whole transaction.
          change: current === matched.length - 1 ? undefined : current,
        }),
        data: mutationEvent(transaction, match, current, matched.length, {
          ...listener.options,
          isForEveryone: !context.auth.authenticated,
        }),
      });
      if (!sent) return;
    }
  }
}

/**
 * Sends the first event: `welcome`, or with `enableResume` and a position, `welcomeback` when the listener can be
 * resumed from it, after which the missed events follow, and `reset` when it cannot.
 */
async function welcome(
  stream: EventStream,
  { store, auth }: RequestContext,
  lastEventId: string | null,
): Promise<Position> {
  const known = lastEventId === null ? undefined : resumptionPoint(store, lastEventId, auth);
  const start = known ?? { seq: store.lastSeq(), change: undefined };
  const event = lastEventId === null ? 'welcome' : known === undefined ? 'reset' : 'welcomeback';
  await stream.send({
    event,
    id: formatPosition(store, start),
    data: { listenerName: crypto.randomUUID() },
  });
  // A position within a transaction: the transaction is read again for its remaining changes.
  return start.change === undefined ? start : { ...start, seq: start.seq - 1 };
}

async function matchedChanges(
  { seq, changes }: CommittedTransaction,
  { auth, store, queries, asker }: RequestContext,
  filter: ListenFilter,
): Promise<MatchedChange[]> {
  const isVisible = changes.map(
    ({ documentId }) => auth.authenticated || isForEveryone(store, documentId),
  );
  if (!isVisible.includes(true)) return [];
  const given = { ...filter, seq };
  const found = await queries.run({ name: 'matchTransaction', given }, asker);
  return changes.flatMap((change, index) => {
    const { before = false, after = false } = found[index] ?? {};
    const transition = isVisible[index] === true ? transitionOf(before, after) : undefined;
    return transition === undefined ? [] : [{ change, transition }];
  });
}
