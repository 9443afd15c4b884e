import { retryLater } from '../errors.ts';

export interface AnswerBudgetLimits {
  readonly bytes: number;
  readonly waitingBytes: number;
  readonly waitingMilliseconds: number;
  readonly patienceMilliseconds: number;
}

/** Bytes that an answer holds until its reader has taken them. */
export interface Holding {
  /** Since when the reader takes nothing, in ms of `performance.now()`; undefined while it takes. */
  stalledSince: number | undefined;
  release(): void;
}

/** Who wants to hold bytes. */
export interface Holder {
  /** Aborted when the reader is gone. */
  readonly signal: AbortSignal;
  /** Ends the answer, because its reader takes nothing. */
  cut(): void;
}

interface Held extends Holding {
  readonly bytes: number;
  readonly holder: Holder;
}

interface Waiting {
  readonly bytes: number;
  admit(): void;
}

const checkMilliseconds = 250;

/**
 * The memory that answers to one class of callers may hold. An answer for which there is no room waits a little. While one
 * waits, readers that take nothing are cut, the longest silent first, so that nobody keeps the room without reading.
 */
export class AnswerBudget {
  readonly #limits: AnswerBudgetLimits;
  readonly #held = new Set<Held>();
  readonly #waiting = new Set<Waiting>();
  #heldBytes = 0;
  #waitingBytes = 0;

  constructor(limits: AnswerBudgetLimits) {
    this.#limits = limits;
  }

  /** @throws LakeError 503 when there is no room soon; the signal's reason when it is aborted */
  hold(bytes: number, holder: Holder): Holding | Promise<Holding> {
    return this.#hasRoomFor(bytes) ? this.#admit(bytes, holder) : this.#wait(bytes, holder);
  }

  #hasRoomFor(bytes: number): boolean {
    return this.#heldBytes === 0 || this.#heldBytes + bytes <= this.#limits.bytes;
  }

  #admit(bytes: number, holder: Holder): Holding {
    const held: Held = {
      bytes,
      holder,
      stalledSince: undefined,
      release: () => this.#release(held),
    };
    this.#held.add(held);
    this.#heldBytes += bytes;
    return held;
  }

  #release(held: Held): void {
    if (!this.#held.delete(held)) return;
    this.#heldBytes -= held.bytes;
    // A small answer may pass a large one, which would otherwise hold up everybody.
    for (const waiting of [...this.#waiting]) {
      if (this.#hasRoomFor(waiting.bytes)) waiting.admit();
    }
  }

  #cutStalled(bytes: number): void {
    const latest = performance.now() - this.#limits.patienceMilliseconds;
    const stalled = [...this.#held]
      .map((held) => ({ held, since: held.stalledSince ?? Infinity }))
      .filter(({ since }) => since <= latest)
      .sort((one, other) => one.since - other.since);
    for (const { held } of stalled) {
      if (this.#hasRoomFor(bytes)) return;
      held.holder.cut();
      held.release();
    }
  }

  async #wait(bytes: number, holder: Holder): Promise<Holding> {
    const { waitingBytes, waitingMilliseconds } = this.#limits;
    holder.signal.throwIfAborted();
    // Not at once: what readers took while the event loop was busy is seen before this runs.
    const check = () => setImmediate(() => this.#cutStalled(bytes));
    check();
    if (this.#waitingBytes + bytes > waitingBytes) throw tooMuch();
    const { promise, resolve, reject } = Promise.withResolvers<Holding>();
    const { signal } = holder;
    const waiting = { bytes, admit: () => leave(() => resolve(this.#admit(bytes, holder))) };
    const checks = setInterval(check, checkMilliseconds);
    const late = setTimeout(() => leave(() => reject(tooMuch())), waitingMilliseconds);
    const gone = () => leave(() => reject(signal.reason));
    const leave = (settle: () => void) => {
      clearInterval(checks);
      clearTimeout(late);
      signal.removeEventListener('abort', gone);
      this.#waiting.delete(waiting);
      this.#waitingBytes -= bytes;
      settle();
    };
    this.#waiting.add(waiting);
    this.#waitingBytes += bytes;
    signal.addEventListener('abort', gone, { once: true });
    return promise;
  }
}

function tooMuch() {
  return retryLater(503, 'Too much is being sent already: try again later', 2);
}
