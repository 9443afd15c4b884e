import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

import { documentOf, numberOf, textOf, type Row } from './rows.ts';
import type { Change, StoredDocument } from './types.ts';

/** Selects transactions of some documents; both ends are included. */
export interface TransactionRange {
  readonly documentIds: readonly string[];
  readonly fromSeq?: number | undefined;
  readonly toSeq?: number | undefined;
  /** ISO 8601, UTC, as the journal has them. */
  readonly fromTime?: string | undefined;
  readonly toTime?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly newestFirst: boolean;
}

/** The changes in the life of a document: its creation, publication and deletion. */
export interface LifecycleChanges {
  /** The document whose creation and deletion are selected. */
  readonly documentId: string;
  /** The published document of a draft or version. */
  readonly publishedId: string;
  /** The changes of the published document that are selected too. */
  readonly publishedOperations: readonly Change['operation'][];
}

/** The past of documents, from the journal. */
export interface Revisions {
  /** The document as it was after this position of the journal, undefined when there was none. */
  asOf(documentId: string, seq: number): StoredDocument | undefined;
  /** The document as it was at this moment (ISO 8601, UTC). */
  asOfTime(documentId: string, time: string): StoredDocument | undefined;
  /** The document, or what it was before it was deleted. */
  lastKnown(documentId: string): StoredDocument | undefined;
  /** Position of the transaction with this id. */
  seqOf(transactionId: string): number | undefined;
  /**
   * Positions of the transactions that changed any of these documents, at most `limit`.
   * @param after go on after this position, in the direction of the range
   */
  positions(range: TransactionRange, after: number | undefined, limit: number): number[];
  /**
   * Positions, newest first, of the transactions that created or deleted `documentId`, or changed `publishedId` by one
   * of the operations.
   * @param before only what is older than this position
   */
  lifecyclePositions(
    changes: LifecycleChanges,
    before: number | undefined,
    limit: number,
  ): number[];
  /** The authors since the document was last created, until this position, ordered by their last change. */
  contributors(documentId: string, seq: number): string[];
}

/** The past, read from the journal's tables. */
export function openRevisions(sql: DatabaseSync): Revisions {
  const selectAsOf = sql.prepare(
    'select result from changes where document_id = ? and seq <= ? order by seq desc limit 1',
  );
  // The latest position wins, not the latest time: a clock that was set back must not bring back an older state.
  const selectAsOfTime = sql.prepare(
    `select result from changes join transactions using (seq)
     where document_id = ? and timestamp <= ? order by seq desc limit 1`,
  );
  const selectLastKnown = sql.prepare(
    'select result from changes where document_id = ? and result is not null order by seq desc limit 1',
  );
  const selectSeq = sql.prepare('select seq from transactions where id = ?');
  const selectPositions = (newestFirst: boolean) =>
    sql.prepare(
      `select seq from transactions
       where seq in (
         select seq from changes where document_id in (select value from json_each(:documentIds))
       )
       and seq >= :fromSeq and seq <= :toSeq and timestamp >= :fromTime and timestamp <= :toTime
       and (:authors is null or author in (select value from json_each(:authors)))
       order by seq ${newestFirst ? 'desc' : 'asc'} limit :limit`,
    );
  const selectUp = selectPositions(false);
  const selectDown = selectPositions(true);

  const selectLifecyclePositions = sql.prepare(
    `select distinct seq from changes
     where seq < :before and (
       (document_id = :documentId and operation in ('create', 'delete'))
       or (document_id = :publishedId and operation in (select value from json_each(:publishedOperations)))
     )
     order by seq desc limit :limit`,
  );
  const selectContributors = sql.prepare(
    `select author from changes join transactions using (seq)
     where document_id = :documentId and seq <= :seq and seq >= (
       select coalesce(max(seq), 0) from changes
       where document_id = :documentId and operation = 'create' and seq <= :seq
     )
     group by author order by max(seq)`,
  );

  function resultIn(row: Row | undefined): StoredDocument | undefined {
    return typeof row?.['result'] === 'string' ? documentOf(textOf(row, 'result')) : undefined;
  }

  return {
    asOf: (documentId, seq) => resultIn(selectAsOf.get(documentId, seq)),
    asOfTime: (documentId, time) => resultIn(selectAsOfTime.get(documentId, time)),
    lastKnown: (documentId) => resultIn(selectLastKnown.get(documentId)),
    seqOf(transactionId) {
      const row = selectSeq.get(transactionId);
      return row === undefined ? undefined : numberOf(row, 'seq');
    },
    lifecyclePositions({ documentId, publishedId, publishedOperations }, before, limit) {
      const bound = {
        documentId,
        publishedId,
        publishedOperations: JSON.stringify(publishedOperations),
        limit,
      };
      const rows = selectLifecyclePositions.all({
        ...bound,
        before: before ?? Number.MAX_SAFE_INTEGER,
      });
      return rows.map((row) => numberOf(row, 'seq'));
    },
    contributors: (documentId, seq) =>
      selectContributors.all({ documentId, seq }).map((row) => textOf(row, 'author')),
    positions(range, after, limit) {
      const { newestFirst, authors } = range;
      const lowest = range.fromSeq ?? 0;
      const highest = range.toSeq ?? Number.MAX_SAFE_INTEGER;
      const bound: Record<string, SQLInputValue> = {
        documentIds: JSON.stringify(range.documentIds),
        fromSeq: !newestFirst && after !== undefined ? Math.max(lowest, after + 1) : lowest,
        toSeq: newestFirst && after !== undefined ? Math.min(highest, after - 1) : highest,
        fromTime: range.fromTime ?? '',
        toTime: range.toTime ?? '~',
        authors: authors === undefined ? null : JSON.stringify(authors),
        limit,
      };
      const rows = (newestFirst ? selectDown : selectUp).all(bound);
      return rows.map((row) => numberOf(row, 'seq'));
    },
  };
}
