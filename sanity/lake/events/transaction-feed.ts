import type { CommittedTransaction, Store } from '../store/types.ts';

/** Transactions are kept at hand for the streams that are up to date; the journal has the rest. */
const RECENT_CHANGES = 200;
const BATCH = 20;

/**
 * The journal as something to follow. Every follower holds only its position: one that is late
 * reads the journal from disk at its own speed, and costs no memory for being late.
 */
export class TransactionFeed {
  readonly #store: Store;
  readonly #recent: CommittedTransaction[] = [];
  #recentChanges = 0;
  #next = Promise.withResolvers<void>();

  constructor(store: Store) {
    this.#store = store;
    store.onCommit((transaction) => this.#remember(transaction));
  }

  /** Every transaction after `seq`, in commit order, as they come, until the signal aborts. */
  async *follow(seq: number, signal: AbortSignal): AsyncGenerator<CommittedTransaction> {
    const stopped = Promise.withResolvers<void>();
    const stop = () => stopped.resolve();
    signal.addEventListener('abort', stop, { once: true });
    try {
      let position = seq;
      while (!signal.aborted) {
        const next = this.#next.promise;
        for (const transaction of this.#after(position)) {
          yield transaction;
          if (signal.aborted) return;
          position = transaction.seq;
        }
        if (position >= this.#lastSeq()) await Promise.race([next, stopped.promise]);
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  #after(seq: number): CommittedTransaction[] {
    const oldest = this.#recent[0];
    if (oldest !== undefined && oldest.seq <= seq + 1)
      return this.#recent.slice(seq + 1 - oldest.seq);
    return this.#store.transactionsAfter(seq, BATCH);
  }

  #lastSeq(): number {
    return this.#recent.at(-1)?.seq ?? this.#store.lastSeq();
  }

  #remember(transaction: CommittedTransaction): void {
    this.#recent.push(transaction);
    this.#recentChanges += transaction.changes.length;
    while (this.#recentChanges > RECENT_CHANGES && this.#recent.length > 1) {
      this.#recentChanges -= this.#recent.shift()?.changes.length ?? 0;
    }
    this.#next.resolve();
    this.#next = Promise.withResolvers();
  }
}

const feeds = new WeakMap<Store, TransactionFeed>();

/** The one feed of a store: made when it is first asked for. */
export function feedOf(store: Store): TransactionFeed {
  const known = feeds.get(store);
  if (known !== undefined) return known;
  const feed = new TransactionFeed(store);
  feeds.set(store, feed);
  return feed;
}
