import type { DatabaseSync } from 'node:sqlite';

import type { Revisions } from './revisions.ts';
import type { Rewriting } from './rewrite-documents.ts';
import type { TextQuery } from './text-query.ts';
import type {
  AnsweredRequest,
  CommittedTransaction,
  StoredDocument,
  TransactionDraft,
} from './types.ts';

/** Called after a transaction is on disk, in commit order. What it throws is only logged. */
export type CommitListener = (transaction: CommittedTransaction) => void;

/** The documents of one dataset and the journal of what was done to them. */
export interface Store {
  /** Generated with the dataset, so that positions of another dataset can be told apart. */
  readonly datasetId: string;
  /** For the tables of other modules (queues, settings). Only `commit` writes documents and journal. */
  readonly sql: DatabaseSync;
  /** The past of documents. */
  readonly revisions: Revisions;
  get(id: string): StoredDocument | undefined;
  /** The same question, without reading the document. */
  has(id: string): boolean;
  /** In the order of `ids`; missing documents are left out. */
  getMany(ids: Iterable<string>): StoredDocument[];
  /** Every document, ordered by id, read in pages so that a slow reader holds no lock. */
  all(): Generator<StoredDocument>;
  /** Ids of documents of these types, ordered. */
  idsByType(types: readonly string[]): string[];
  /**
   * How many documents of these types have a public id (`document-id.ts`). Undefined when some may be uploads, which are
   * not for everyone by their ids alone.
   */
  countPublicOfTypes(types: readonly string[]): number | undefined;
  /** Ids of documents (of these types) whose `slug.current` is this, ordered. */
  idsBySlug(slug: string, types?: readonly string[]): string[];
  /** Ids of documents (of these types) that hold a reference to any of these ids, strong or weak, ordered. */
  idsReferencing(ids: readonly string[], types?: readonly string[]): string[];
  /**
   * Ids of documents (of these types) whose words may be those of a text query, ordered: all that have them, and possibly
   * others. See `index-words.ts`.
   */
  idsByText(query: TextQuery, types?: readonly string[]): string[];
  /** Ids of documents (of these types) whose `_updatedAt` is not before this text, ordered. */
  idsUpdatedSince(time: string, types?: readonly string[]): string[];
  /** Ids of documents that hold a strong reference to this id, ordered. */
  idsStronglyReferencing(id: string): string[];
  /** Ids of every document, ordered. */
  allIds(): string[];
  /** Ids of `prefix…`, ordered: `drafts.`, `versions.`. */
  idsWithPrefix(prefix: string): string[];
  count(): number;
  /** Writes every change or none, and returns once it is on disk. @throws DuplicateTransactionError */
  commit(transaction: TransactionDraft): CommittedTransaction;
  /**
   * Replaces documents where they are stored and where the journal has them, and writes nothing into the journal: for
   * fields that are the lake's own.
   */
  rewrite(rewriting: Rewriting): void;
  onCommit(listener: CommitListener): () => void;
  /** Journal after `seq` (exclusive), oldest first, at most `limit`. */
  transactionsAfter(seq: number, limit: number): CommittedTransaction[];
  transactionById(id: string): CommittedTransaction | undefined;
  /** What was asked with the transaction of this id; undefined when there is none, or nothing was kept of it. */
  answeredRequest(transactionId: string): AnsweredRequest | undefined;
  /** Journal of one document, oldest first, after `seq` (exclusive), at most `limit`. */
  transactionsOf(documentId: string, seq: number, limit: number): CommittedTransaction[];
  /** Position of the last transaction, 0 when there is none. */
  lastSeq(): number;
  close(): void;
}
