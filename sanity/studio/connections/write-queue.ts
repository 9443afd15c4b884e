/** A write that was handed to the browser and is not settled yet. */
export interface QueuedWrite {
  /** No answer came. Until no write is left, later writes, event streams and repeated reads wait. */
  lose(): void;
  /** Settles when this write may be sent; undefined when it may be sent at once. */
  turn(): Promise<void> | undefined;
  /** It was answered, or its caller gave it up. */
  settle(): void;
}

/**
 * Keeps writes in order when an answer is lost. Otherwise an edit could overtake the one before it,
 * and a form could be filled with the text as it was before an edit that still has to be repeated.
 * Studio fills its forms after it has opened their event stream, so that it is enough to hold that.
 */
export interface WriteQueue {
  /** Adds a write behind those that are not settled. */
  add(): QueuedWrite;
  /** Settles when no lost write is left; undefined when there is none. */
  untilSettled(): Promise<void> | undefined;
}

/** An empty queue. */
export function openWriteQueue(): WriteQueue {
  const unsettled: PromiseWithResolvers<void>[] = [];
  let isRecovering = false;

  async function untilEmpty(): Promise<void> {
    while (unsettled.length > 0) await Promise.all(unsettled.map(({ promise }) => promise));
  }

  return {
    add() {
      const write = Promise.withResolvers<void>();
      unsettled.push(write);
      return {
        lose: () => (isRecovering = true),
        turn() {
          const ahead = unsettled.slice(0, unsettled.indexOf(write));
          if (!isRecovering || ahead.length === 0) return undefined;
          return Promise.all(ahead.map(({ promise }) => promise)).then(() => undefined);
        },
        settle() {
          const place = unsettled.indexOf(write);
          if (place !== -1) unsettled.splice(place, 1);
          if (unsettled.length === 0) isRecovering = false;
          write.resolve();
        },
      };
    },
    untilSettled: () => (isRecovering ? untilEmpty() : undefined),
  };
}
