import { perCaller, type Caller } from '../access/caller.ts';
import { retryLater } from '../errors.ts';
import { firstToGiveWay, type Occupant } from '../http/give-way.ts';
import { limits } from '../limits.ts';
import type { Asker } from '../query-pool/query-pool.ts';
import { openEventStream, type EventStream } from './event-stream.ts';
import { StreamMemory } from './stream-memory.ts';

/** Opens event streams for one request's sender. */
export interface StreamOpener {
  /**
   * Opens an event stream and counts it until it closes.
   * @param signals see `openEventStream`
   * @throws LakeError 503 when there are too many
   */
  open(signals: readonly AbortSignal[]): EventStream;
}

interface Open extends Occupant {
  readonly stream: EventStream;
}

/** The event streams of a lake: each class of callers has a number of them, shared fairly among its owners. */
export class OpenStreams {
  readonly #shares = perCaller((caller) => ({
    open: new Set<Open>(),
    limit: limits.streams.open[caller],
    memory: new StreamMemory(limits.streams.bytes[caller]),
  }));

  /** For the sender of one request. */
  of({ lane, owner }: Pick<Asker, 'lane' | 'owner'>): StreamOpener {
    return { open: (signals) => this.#open(lane, owner, signals) };
  }

  #open(caller: Caller, owner: string, signals: readonly AbortSignal[]): EventStream {
    const { open, limit, memory } = this.#shares[caller];
    if (open.size >= limit) makeRoom([...open], owner);
    const stream = openEventStream(signals, memory);
    if (stream.closed.aborted) return stream;
    const counted = { owner, since: performance.now(), stream };
    open.add(counted);
    stream.closed.addEventListener('abort', () => open.delete(counted), { once: true });
    return stream;
  }
}

/**
 * Ends a stream of the owner that has the most, unless this owner would then have as many.
 * @throws LakeError 503
 */
function makeRoom(open: readonly Open[], owner: string): void {
  const countOf = (name: string) => open.filter((each) => each.owner === name).length;
  const [given] = firstToGiveWay(open);
  if (given === undefined || countOf(given.owner) <= countOf(owner) + 1) {
    throw retryLater(503, 'Too many open event streams: try again later.', 10);
  }
  given.stream.end();
}
