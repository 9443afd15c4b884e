import { limits } from '../limits.ts';
import type { StreamMemory } from './stream-memory.ts';

/** One server-sent event. `data` is sent as JSON. */
export interface ServerEvent {
  readonly event: string;
  readonly id?: string | undefined;
  readonly data: unknown;
}

/** An open event stream, seen from the side that writes. */
export interface EventStream {
  readonly response: Response;
  /** Aborted when the reader is gone or was disconnected, and when the lake closes. */
  readonly closed: AbortSignal;
  /** Resolves once there is room for more; false when the stream is closed. */
  send(event: ServerEvent): Promise<boolean>;
  /** Ends the stream after what was sent. Clients reconnect by themselves. */
  end(): void;
}

export interface EventStreamLimits {
  readonly readerBytes: number;
  readonly stallMilliseconds: number;
  readonly keepAliveMilliseconds: number;
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform and x-accel-buffering: a proxy that compresses or buffers would hold events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

const encoder = new TextEncoder();

/**
 * Opens an event stream (HTML, "Server-sent events"). The writer waits for the reader, so that a
 * slow reader costs at most `readerBytes`; one that does not read at all is disconnected.
 *
 * @param signals - signals that end the stream: the request's own, the lake's closing.
 * @param memory - what is shared with other streams: the writer waits for room there, too.
 */
export function openEventStream(
  signals: readonly AbortSignal[],
  memory: StreamMemory,
  { readerBytes, stallMilliseconds, keepAliveMilliseconds }: EventStreamLimits = limits.streams,
): EventStream {
  const closing = new AbortController();
  let room = Promise.withResolvers<void>();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let counted = 0;

  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
        // Ask for a quick reconnection: the default of the clients is 3 s.
        started.enqueue(encoder.encode('retry: 1000\n:\n\n'));
      },
      pull() {
        count();
        wake();
      },
      cancel: () => finish(() => {}),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: readerBytes }),
  );

  const forgetMemory = memory.onRoom(wake);
  const keepAlive = setInterval(() => {
    if (hasRoom()) enqueue(':\n\n');
  }, keepAliveMilliseconds);
  keepAlive.unref();

  const end = () => finish(() => controller.close());
  for (const signal of signals) {
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true, signal: closing.signal });
  }

  function finish(last: () => void) {
    if (closing.signal.aborted) return;
    clearInterval(keepAlive);
    forgetMemory();
    closing.abort();
    count();
    room.resolve();
    last();
  }

  function wake() {
    room.resolve();
    room = Promise.withResolvers();
  }

  function enqueue(text: string) {
    controller.enqueue(encoder.encode(text));
    count();
  }

  /** Counts what waits for the reader now. */
  function count() {
    const waiting = closing.signal.aborted ? 0 : readerBytes - (controller.desiredSize ?? 0);
    const more = waiting - counted;
    counted = waiting;
    memory.add(more);
  }

  function hasRoom(): boolean {
    return !closing.signal.aborted && (controller.desiredSize ?? 0) > 0 && memory.hasRoom;
  }

  async function waitForRoom(): Promise<void> {
    const stalled = setTimeout(
      () => finish(() => controller.error(new Error('The reader of an event stream stalled.'))),
      stallMilliseconds,
    );
    stalled.unref();
    while (!hasRoom() && !closing.signal.aborted) await room.promise;
    clearTimeout(stalled);
  }

  return {
    response: new Response(body, { headers: streamHeaders }),
    closed: closing.signal,
    end,
    async send(event) {
      if (!hasRoom()) await waitForRoom();
      if (closing.signal.aborted) return false;
      enqueue(encodeEvent(event));
      return true;
    },
  };
}

/** The event as text. JSON has no line break of its own, so one `data:` line is enough. */
export function encodeEvent({ event, id, data }: ServerEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`;
}
