import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import type { LakeLogger } from '../logger.ts';
import { databaseFile, openDatabase, unavailable } from './database.ts';
import { openDocumentReads } from './document-reads.ts';
import { openDocumentWrites } from './document-writes.ts';
import { openJournal } from './journal.ts';
import { openRevisions } from './revisions.ts';
import { rewriteDocuments } from './rewrite-documents.ts';
import { textOf } from './rows.ts';
import { storageFaultOf } from './storage-fault.ts';
import type { CommitListener, Store } from './store.ts';

/** A transaction with this id is already in the journal. */
export class DuplicateTransactionError extends Error {
  override readonly name = 'DuplicateTransactionError';
}

export interface StoreOptions {
  readonly directory: string;
  /** See `DocumentCache`. Default 8 MiB of JSON, about 32 MiB of heap: queries are evaluated elsewhere. */
  readonly cacheLimit?: number | undefined;
  /** Told when the database of an earlier version is brought up to date. */
  readonly logger?: Pick<LakeLogger, 'info'> | undefined;
  /** Called with what a commit listener throws. The write is on disk already and stands. */
  readonly onListenerError: (error: unknown) => void;
}

const defaultCacheLimit = 8 * 1024 * 1024;

/**
 * Opens the store of a folder, creating it when missing.
 * @throws StoreUnavailableError see `openDatabase`
 */
export function openStore(options: StoreOptions): Store {
  const { sql, close } = openDatabase(options.directory, options.logger);
  try {
    return openTables(sql, close, options);
  } catch (error) {
    close();
    if (storageFaultOf(error) === undefined) throw error;
    throw unavailable(join(options.directory, databaseFile), error);
  }
}

function openTables(sql: DatabaseSync, close: () => void, options: StoreOptions): Store {
  const { forget, forgetAll, ...reads } = openDocumentReads(
    sql,
    options.cacheLimit ?? defaultCacheLimit,
  );
  const write = openDocumentWrites(sql);
  const journal = openJournal(sql);
  const listeners = new Set<CommitListener>();
  const setting = sql.prepare("select value from settings where name = 'datasetId'").get();

  return {
    ...reads,
    sql,
    revisions: openRevisions(sql),
    datasetId: textOf(setting ?? {}, 'value'),
    commit(draft) {
      if (journal.has(draft.id)) {
        throw new DuplicateTransactionError(`Transaction ${draft.id} was already committed`);
      }
      sql.exec('begin immediate');
      let seq: number;
      try {
        for (const change of draft.changes) write(change);
        seq = journal.append(draft);
        sql.exec('commit');
      } catch (error) {
        if (sql.isTransaction) sql.exec('rollback');
        throw error;
      } finally {
        forget(draft.changes.map(({ documentId }) => documentId));
      }
      const { answered, ...committed } = draft;
      const transaction = { ...committed, seq };
      for (const listener of [...listeners]) {
        try {
          listener(transaction);
        } catch (error) {
          options.onListenerError(error);
        }
      }
      return transaction;
    },
    rewrite(rewriting) {
      sql.exec('begin immediate');
      let ids: string[] = [];
      try {
        ids = rewriteDocuments(sql, rewriting);
        sql.exec('commit');
      } catch (error) {
        if (sql.isTransaction) sql.exec('rollback');
        throw error;
      } finally {
        forget(ids);
      }
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    transactionsAfter: journal.after,
    transactionById: journal.byId,
    answeredRequest: journal.answered,
    transactionsOf: journal.ofDocument,
    lastSeq: journal.lastSeq,
    close,
  };
}
