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

export interface QuerySelection {
  readonly query: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** What a patch or a delete applies to: one document, or all that a query finds. */
export type Selection = { readonly id: string } | QuerySelection;

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
