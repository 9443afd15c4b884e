import type { DatabaseSync } from 'node:sqlite';

import { documentOf, mutationsOf, numberOf, operationOf, textOf, type Row } from './rows.ts';
import type {
  AnsweredRequest,
  Change,
  CommittedTransaction,
  MutationOutcome,
  Visibility,
} from './types.ts';

/** What was written, as the journal has it. */
export interface JournalReads {
  after(seq: number, limit: number): CommittedTransaction[];
  byId(id: string): CommittedTransaction | undefined;
  has(id: string): boolean;
  /** See `Store.answeredRequest`. */
  answered(id: string): AnsweredRequest | undefined;
  ofDocument(documentId: string, seq: number, limit: number): CommittedTransaction[];
  /** Position of the last transaction in the database, 0 when there is none. */
  lastSeq(): number;
  /** Ids of the documents that were changed after a position. */
  changedAfter(seq: number): string[];
}

function visibilityOf(row: Row): Visibility | undefined {
  const visibility = row['visibility'];
  return visibility === 'sync' || visibility === 'async' || visibility === 'deferred'
    ? visibility
    : undefined;
}

/** Parses JSON that `append` wrote, so it is a list of outcomes. */
function outcomesOf(json: string): MutationOutcome[] {
  const outcomes: MutationOutcome[] = JSON.parse(json);
  return outcomes;
}

/** The journal over its two tables: the state before a change is the result of the document's previous change. */
export function openJournalReads(sql: DatabaseSync): JournalReads {
  const selectLast = sql.prepare('select coalesce(max(seq), 0) as seq from transactions');
  const selectAfter = sql.prepare('select * from transactions where seq > ? order by seq limit ?');
  const selectById = sql.prepare('select * from transactions where id = ?');
  const selectOfDocument = sql.prepare(
    'select * from transactions where seq in (select seq from changes where document_id = ? and seq > ? order by seq limit ?) order by seq',
  );
  const selectChanges = sql.prepare('select * from changes where seq = ? order by position');
  const selectPrevious = sql.prepare(
    'select result from changes where document_id = ? and seq < ? order by seq desc limit 1',
  );
  const selectChangedAfter = sql.prepare(
    'select distinct document_id as id from changes where seq > ?',
  );

  function changeOf(row: Row, seq: number): Change {
    const documentId = textOf(row, 'document_id');
    const before = selectPrevious.get(documentId, seq)?.['result'];
    const after = row['result'];
    return {
      documentId,
      previous: typeof before === 'string' ? documentOf(before) : null,
      result: typeof after === 'string' ? documentOf(after) : null,
      mutations: mutationsOf(textOf(row, 'mutations')),
      operation: operationOf(row),
    };
  }

  function transactionOf(row: Row): CommittedTransaction {
    const seq = numberOf(row, 'seq');
    return {
      seq,
      id: textOf(row, 'id'),
      author: textOf(row, 'author'),
      timestamp: textOf(row, 'timestamp'),
      visibility: visibilityOf(row),
      changes: selectChanges.all(seq).map((change) => changeOf(change, seq)),
    };
  }

  return {
    after: (seq, limit) => selectAfter.all(seq, limit).map(transactionOf),
    byId(id) {
      const row = selectById.get(id);
      return row === undefined ? undefined : transactionOf(row);
    },
    has: (id) => selectById.get(id) !== undefined,
    answered(id) {
      const { request, outcomes } = selectById.get(id) ?? {};
      if (typeof request !== 'string' || typeof outcomes !== 'string') return undefined;
      return { digest: request, outcomes: outcomesOf(outcomes) };
    },
    ofDocument: (documentId, seq, limit) =>
      selectOfDocument.all(documentId, seq, limit).map(transactionOf),
    lastSeq: () => numberOf(selectLast.get() ?? {}, 'seq'),
    changedAfter: (seq) => selectChangedAfter.all(seq).map((row) => textOf(row, 'id')),
  };
}
