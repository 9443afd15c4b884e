import { openForReading } from './database.ts';
import { openDocumentReads } from './document-reads.ts';
import { openJournalReads } from './journal-reads.ts';
import type { DocumentReader } from './overlay.ts';
import type { CommittedTransaction } from './types.ts';

/** One state of the dataset. */
export interface Snapshot extends DocumentReader {
  /** Undefined when there is none at this position yet. */
  transaction(seq: number): CommittedTransaction | undefined;
  /** Position of the last transaction. */
  lastSeq(): number;
}

/** Reads a dataset that another process writes. */
export interface Snapshots {
  /** To be used within `during` only. */
  readonly snapshot: Snapshot;
  /** Holds the state of this moment until `work` has ended. Calls must not overlap. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Opens the dataset of a folder for reading.
 * @param cacheLimit see `DocumentCache`
 * @throws Error of SQLite
 */
export function openSnapshots(directory: string, cacheLimit: number): Snapshots {
  const sql = openForReading(directory);
  const { forget, forgetAll, ...documents } = openDocumentReads(sql, cacheLimit);
  const journal = openJournalReads(sql);
  const selectRewrites = sql.prepare("select value from settings where name = 'rewrites'");
  /** The position that the cached documents are of, and how often documents were rewritten (see `Store.rewrite`). */
  let cachedAt = journal.lastSeq();
  let rewrites = selectRewrites.get()?.['value'];
  const snapshot: Snapshot = {
    ...documents,
    transaction: (seq) => journal.after(seq - 1, 1)[0],
    lastSeq: () => cachedAt,
  };

  return {
    snapshot,
    async during(work) {
      sql.exec('begin');
      try {
        const last = journal.lastSeq();
        if (last !== cachedAt) forget(journal.changedAfter(cachedAt));
        cachedAt = last;
        const rewritten = selectRewrites.get()?.['value'];
        if (rewritten !== rewrites) forgetAll();
        rewrites = rewritten;
        return await work();
      } finally {
        sql.exec('commit');
      }
    },
  };
}
