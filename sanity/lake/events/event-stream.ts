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
  /** What may wait in memory for one reader, in bytes (one event may exceed it once). */
  readonly bufferBytes: number;
  /** How long the buffer may stay full before the reader is disconnected. */
  readonly stallMilliseconds: number;
  /** The clients give up after 45 s of silence; proxies often after 30 s. */
  readonly keepAliveMilliseconds: number;
}

const defaultLimits: EventStreamLimits = {
  bufferBytes: 256 * 1024,
  stallMilliseconds: 30_000,
  keepAliveMilliseconds: 15_000,
};

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform and x-accel-buffering: a proxy that compresses or buffers would hold events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

const encoder = new TextEncoder();

/**
 * Opens an event stream (HTML, "Server-sent events"). The writer waits for the reader, so that a
 * slow reader costs at most `bufferBytes`; one that does not read at all is disconnected.
 *
 * @param signals - signals that end the stream: the request's own, the lake's closing.
 */
export function openEventStream(
  signals: readonly AbortSignal[],
  limits: EventStreamLimits = defaultLimits,
): EventStream {
  const closing = new AbortController();
  let room = Promise.withResolvers<void>();
  let controller: ReadableStreamDefaultController<Uint8Array>;

  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
        // Ask for a quick reconnection: the default of the clients is 3 s.
        started.enqueue(encoder.encode('retry: 1000\n:\n\n'));
      },
      pull() {
        room.resolve();
        room = Promise.withResolvers();
      },
      cancel: () => finish(() => {}),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: limits.bufferBytes }),
  );

  const keepAlive = setInterval(() => {
    if (hasRoom()) controller.enqueue(encoder.encode(':\n\n'));
  }, limits.keepAliveMilliseconds);
  keepAlive.unref();

  const end = () => finish(() => controller.close());
  for (const signal of signals) {
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true, signal: closing.signal });
  }

  function finish(last: () => void) {
    if (closing.signal.aborted) return;
    clearInterval(keepAlive);
    closing.abort();
    room.resolve();
    last();
  }

  function hasRoom(): boolean {
    return !closing.signal.aborted && (controller.desiredSize ?? 0) > 0;
  }

  async function waitForRoom(): Promise<void> {
    const stalled = setTimeout(
      () => finish(() => controller.error(new Error('The reader of an event stream stalled.'))),
      limits.stallMilliseconds,
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
      controller.enqueue(encoder.encode(encodeEvent(event)));
      return true;
    },
  };
}

/** The event as text. JSON has no line break of its own, so one `data:` line is enough. */
export function encodeEvent({ event, id, data }: ServerEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`;
}
