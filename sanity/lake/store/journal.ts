import type { DatabaseSync } from 'node:sqlite';

import { openJournalReads, type JournalReads } from './journal-reads.ts';
import type { TransactionDraft } from './types.ts';

/** The journal of transactions, which listeners, live events, webhooks and history read. */
export interface Journal extends JournalReads {
  /** Inside the caller's SQL transaction. @returns the position */
  append(transaction: TransactionDraft): number;
}

/** The journal of the one process that writes it. A change stores only the document's result. */
export function openJournal(sql: DatabaseSync): Journal {
  const insertTransaction = sql.prepare(
    'insert into transactions (seq, id, author, timestamp, visibility, request, outcomes) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertChange = sql.prepare(
    'insert into changes (seq, position, document_id, operation, result, mutations) values (?, ?, ?, ?, ?, ?)',
  );
  // Nothing is counted along: a transaction may be rolled back after `append`, as on a full disk.
  const reads = openJournalReads(sql);

  return {
    ...reads,
    append({ id, author, timestamp, visibility, changes, answered }) {
      const seq = reads.lastSeq() + 1;
      const outcomes = answered === undefined ? null : JSON.stringify(answered.outcomes);
      const request = answered?.digest ?? null;
      insertTransaction.run(seq, id, author, timestamp, visibility ?? null, request, outcomes);
      changes.forEach((change, position) => {
        const result = change.result === null ? null : JSON.stringify(change.result);
        const mutations = JSON.stringify(change.mutations);
        insertChange.run(seq, position, change.documentId, change.operation, result, mutations);
      });
      return seq;
    },
  };
}
