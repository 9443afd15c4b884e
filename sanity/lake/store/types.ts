import type { DatabaseSync } from 'node:sqlite';

import type { Revisions } from './revisions.ts';

/** A document as the lake keeps it: the attributes of the lake's own, and whatever the author put in. */
export interface StoredDocument {
  readonly _id: string;
  readonly _type: string;
  readonly _rev: string;
  readonly _createdAt: string;
  readonly _updatedAt: string;
  readonly [attribute: string]: unknown;
}

/** A document as a client sends it: attributes that the lake sets may be missing. */
export interface DocumentInput {
  readonly _id?: string | undefined;
  readonly _type: string;
  readonly [attribute: string]: unknown;
}

/** The operations of a patch, without its selection. */
export interface PatchOperations {
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  readonly setIfMissing?: Readonly<Record<string, unknown>> | undefined;
  readonly merge?: Readonly<Record<string, unknown>> | undefined;
  readonly unset?: readonly string[] | undefined;
  readonly inc?: Readonly<Record<string, number>> | undefined;
  readonly dec?: Readonly<Record<string, number>> | undefined;
  readonly insert?: Readonly<Record<string, unknown>> | undefined;
  readonly diffMatchPatch?: Readonly<Record<string, string>> | undefined;
  readonly ifRevisionID?: string | undefined;
}

/** What a patch or a delete applies to: one document, or all that a query finds. */
export type Selection =
  | { readonly id: string }
  | { readonly query: string; readonly params?: Readonly<Record<string, unknown>> | undefined };

/** One mutation, as `/data/mutate` takes it. */
export type Mutation =
  | { readonly create: DocumentInput }
  | { readonly createOrReplace: DocumentInput & { readonly _id: string } }
  | { readonly createIfNotExists: DocumentInput & { readonly _id: string } }
  | { readonly delete: Selection & { readonly ifRevisionID?: string | undefined } }
  | { readonly patch: Selection & PatchOperations };

/** What a transaction did to one document, all its mutations taken together. */
export interface Change {
  readonly documentId: string;
  /** The document before the transaction, null when it did not exist. */
  readonly previous: StoredDocument | null;
  /** The document after the transaction, null when it is gone. */
  readonly result: StoredDocument | null;
  /** The mutations of this document, each by id (a selection by query is resolved). */
  readonly mutations: readonly Mutation[];
  readonly operation: 'create' | 'update' | 'delete';
}

/** When a write must be visible to queries. In this lake it always is at once. */
export type Visibility = 'sync' | 'async' | 'deferred';

/** What one mutation did to one document, as `/data/mutate` reports it. */
export interface MutationOutcome {
  readonly id: string;
  readonly operation: 'create' | 'update' | 'delete' | 'none';
}

/** What was asked and answered, for a transaction whose id the client chose: it may ask again. */
export interface AnsweredRequest {
  /** Digest of who asked for what. */
  readonly digest: string;
  readonly outcomes: readonly MutationOutcome[];
}

/** A transaction that is on disk. */
export interface CommittedTransaction {
  /** Position in the journal: 1, 2, 3, … without gaps, never used twice. */
  readonly seq: number;
  /** The transaction's id, which is the `_rev` of every document it wrote. */
  readonly id: string;
  /** User id of the author. */
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly changes: readonly Change[];
  readonly visibility?: Visibility | undefined;
}

/** A transaction to commit: everything but the position in the journal. */
export type TransactionDraft = Omit<CommittedTransaction, 'seq'> & {
  readonly answered?: AnsweredRequest | undefined;
};

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
  /** In the order of `ids`; missing documents are left out. */
  getMany(ids: Iterable<string>): StoredDocument[];
  /** Every document, ordered by id, read in pages so that a slow reader holds no lock. */
  all(): Generator<StoredDocument>;
  /** Ids of documents of these types, ordered. */
  idsByType(types: readonly string[]): string[];
  /** Ids of documents (of these types) whose `slug.current` is this, ordered. */
  idsBySlug(slug: string, types?: readonly string[]): string[];
  /** Ids of documents (of these types) that hold a reference to any of these ids, strong or weak, ordered. */
  idsReferencing(ids: readonly string[], types?: readonly string[]): string[];
  /** Ids of documents that hold a strong reference to this id, ordered. */
  idsStronglyReferencing(id: string): string[];
  /** Ids of every document, ordered. */
  allIds(): string[];
  /** Ids of `prefix…`, ordered: `drafts.`, `versions.`. */
  idsWithPrefix(prefix: string): string[];
  count(): number;
  /** Writes every change or none, and returns once it is on disk. @throws DuplicateTransactionError */
  commit(transaction: TransactionDraft): CommittedTransaction;
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
