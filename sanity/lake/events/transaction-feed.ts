import type { Store } from '../store/store.ts';
import type { CommittedTransaction } from '../store/types.ts';

/** Recent transactions stay in memory for followers that are up to date; others read the journal. */
const maxRecentChanges = 200;
const batchSize = 10;

/** A follower; `wake` ends its wait, if it waits. */
interface Follower {
  wake: () => void;
}

/**
 * Follows the journal. A follower holds nothing but its position: one that is late reads the journal from
 * disk at its own speed and costs no memory.
 */
export class TransactionFeed {
  readonly #store: Store;
  readonly #followers = new Set<Follower>();
  readonly #recent: CommittedTransaction[] = [];
  #recentChanges = 0;

  constructor(store: Store) {
    this.#store = store;
    store.onCommit((transaction) => this.#remember(transaction));
  }

  /** Every transaction after `seq`, in commit order, as they come, until the signal aborts. */
  async *follow(seq: number, signal: AbortSignal): AsyncGenerator<CommittedTransaction> {
    const follower: Follower = { wake: () => {} };
    const wake = () => follower.wake();
    this.#followers.add(follower);
    signal.addEventListener('abort', wake, { once: true });
    try {
      let position = seq;
      while (!signal.aborted) {
        for (const transaction of this.#after(position)) {
          yield transaction;
          if (signal.aborted) return;
          position = transaction.seq;
        }
        // Nothing can be committed between this check and the wait, because both run without a pause.
        if (position >= this.#lastSeq()) {
          await new Promise<void>((resolve) => (follower.wake = resolve));
        }
      }
    } finally {
      this.#followers.delete(follower);
      signal.removeEventListener('abort', wake);
    }
  }

  #after(seq: number): CommittedTransaction[] {
    const oldest = this.#recent[0];
    if (oldest !== undefined && oldest.seq <= seq + 1)
      return this.#recent.slice(seq + 1 - oldest.seq);
    return this.#store.transactionsAfter(seq, batchSize);
  }

  #lastSeq(): number {
    return this.#recent.at(-1)?.seq ?? this.#store.lastSeq();
  }

  #remember(transaction: CommittedTransaction): void {
    this.#recent.push(transaction);
    this.#recentChanges += transaction.changes.length;
    while (this.#recentChanges > maxRecentChanges && this.#recent.length > 1) {
      this.#recentChanges -= this.#recent.shift()?.changes.length ?? 0;
    }
    for (const follower of this.#followers) follower.wake();
  }
}
