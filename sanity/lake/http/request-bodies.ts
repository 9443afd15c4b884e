import type { IncomingMessage } from 'node:http';

import type { Caller } from '../access/caller.ts';
import { httpError, retryLater, type LakeError } from '../errors.ts';
import { limits } from '../limits.ts';

type Widened<Values> = {
  readonly [Name in keyof Values]: Values[Name] extends number ? number : Widened<Values[Name]>;
};

export type RequestBodyLimits = Widened<typeof limits.requestBodies>;

/** Whose body it is, and how long it counts. */
export interface BodyOwner {
  /** Who is asking; asked when the body is read, because it is not known before. */
  readonly caller: () => Caller;
  /** Aborted when the request is answered. */
  readonly answered: AbortSignal;
}

/** The bodies of requests that are not answered yet: how fast each comes, and how much they hold. */
export class RequestBodies {
  readonly #limits: RequestBodyLimits;
  readonly #bytes = { site: 0, anonymous: 0 };

  constructor(bodyLimits: RequestBodyLimits = limits.requestBodies) {
    this.#limits = bodyLimits;
  }

  /** The body of a request, read as it is taken. It fails with a LakeError: 408 when it comes too slowly, 503 when there is too much. */
  open(incoming: IncomingMessage, { caller, answered }: BodyOwner): ReadableStream<Uint8Array> {
    const chunks = incoming[Symbol.asyncIterator]();
    const pace = new Pace(this.#limits);
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const next = await pace.limit(chunks.next(), this.#limits.milliseconds[caller()]);
          const chunk: unknown = next.value;
          if (next.done === true) controller.close();
          else if (chunk instanceof Uint8Array) {
            this.#count(chunk.byteLength, caller(), answered);
            controller.enqueue(chunk);
          }
        },
        // Only the body is given up, not the connection: the answer must still be sent.
        cancel: () => {},
      },
      { highWaterMark: 0 },
    );
  }

  /** @throws LakeError 503 */
  #count(bytes: number, caller: Caller, answered: AbortSignal): void {
    if (caller === 'credentials') return;
    if (this.#bytes[caller] + bytes > this.#limits.bytes[caller]) {
      throw retryLater(503, 'Too much is being sent to the lake: try again later', 2);
    }
    this.#bytes[caller] += bytes;
    const release = () => (this.#bytes[caller] -= bytes);
    if (answered.aborted) release();
    else answered.addEventListener('abort', release, { once: true });
  }
}

/** How fast one body comes. Only the time counts in which its reader waits for it. */
class Pace {
  readonly #limits: RequestBodyLimits;
  #waited = 0;
  #bytes = 0;

  constructor(bodyLimits: RequestBodyLimits) {
    this.#limits = bodyLimits;
  }

  /**
   * Waits for the next chunk, as long as the pace allows.
   * @param inAll how long the whole body may take, in ms
   * @throws LakeError 408
   */
  async limit(
    next: Promise<IteratorResult<unknown>>,
    inAll: number,
  ): Promise<IteratorResult<unknown>> {
    const { graceMilliseconds, bytesPerSecond } = this.#limits;
    const atLeast = graceMilliseconds + (this.#bytes / bytesPerSecond) * 1000;
    const started = performance.now();
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => late.reject(tooSlow()),
      Math.max(0, Math.min(inAll, atLeast) - this.#waited),
    );
    // The connection may break off after nobody waits for it any more.
    next.catch(() => {});
    try {
      const result = await Promise.race([next, late.promise]);
      if (result.value instanceof Uint8Array) this.#bytes += result.value.byteLength;
      return result;
    } finally {
      clearTimeout(timer);
      this.#waited += performance.now() - started;
    }
  }
}

function tooSlow(): LakeError {
  return httpError(408, 'The body of the request came too slowly');
}
