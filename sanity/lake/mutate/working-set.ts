import { randomUUID } from 'node:crypto';

import { mutationError } from '../errors.ts';
import { overlay, type DocumentReader } from '../store/overlay.ts';
import type { Change, Mutation, StoredDocument } from '../store/types.ts';
import { TransactionBudget } from './budget.ts';
import { CopyOnWrite } from './copy-on-write.ts';
import { checkContent, checkDocumentSize, checkId } from './document-rules.ts';
import { sizeOf } from './json-value.ts';

interface Touched {
  readonly previous: StoredDocument | null;
  readonly mutations: Mutation[];
  /** Index of the first mutation of the document, for errors. */
  readonly index: number;
}

export interface WorkingSetOptions {
  readonly transactionId: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly budget?: TransactionBudget | undefined;
}

/** The documents of a transaction in progress: before, now, and the mutations in between. */
export class WorkingSet {
  readonly budget: TransactionBudget;
  readonly copies = new CopyOnWrite();
  readonly #read = new Map<string, StoredDocument | undefined>();
  readonly #current = new Map<string, StoredDocument | null>();
  readonly #touched = new Map<string, Touched>();
  readonly #base: DocumentReader;
  readonly #transactionId: string;
  readonly #timestamp: string;
  /** The store with the mutations so far applied. */
  readonly reader: DocumentReader;

  constructor(base: DocumentReader, { transactionId, timestamp, budget }: WorkingSetOptions) {
    this.#base = base;
    this.budget = budget ?? new TransactionBudget();
    this.#transactionId = transactionId;
    this.#timestamp = timestamp;
    this.reader = overlay(base, this.#current);
  }

  /** The document as the mutations so far left it. @throws LakeError 413 when too much was read */
  get(id: string): StoredDocument | undefined {
    const current = this.#current.get(id);
    return current === undefined ? this.#before(id) : (current ?? undefined);
  }

  /** Is there a document of this id, after the mutations so far? */
  exists(id: string): boolean {
    return this.reader.has(id);
  }

  /** The document before the transaction. */
  #before(id: string): StoredDocument | undefined {
    if (this.#read.has(id)) return this.#read.get(id);
    const document = this.#base.get(id);
    if (document !== undefined) this.budget.read(sizeOf(document));
    this.#read.set(id, document);
    return document;
  }

  /** The documents that the transaction has changed so far; null: deleted. */
  get changed(): ReadonlyMap<string, StoredDocument | null> {
    return this.#current;
  }

  /** Did this transaction change or delete the document? */
  has(id: string): boolean {
    return this.#touched.has(id);
  }

  /**
   * Adds the attributes that the lake sets to those of an author's document.
   * @param createdAt of a new document
   */
  complete(
    attributes: Readonly<Record<string, unknown>>,
    { id, type }: { readonly id: string; readonly type: string },
    createdAt = this.#timestamp,
  ): StoredDocument {
    this.budget.spend(Object.keys(attributes).length);
    return {
      ...attributes,
      _id: id,
      _type: type,
      _rev: this.#transactionId,
      _createdAt: this.get(id)?._createdAt ?? createdAt,
      _updatedAt: this.#timestamp,
    };
  }

  /** Copies a document to another id, as when a draft is published. A new copy keeps the time of creation. */
  copy(source: StoredDocument, id: string): StoredDocument {
    this.copies.share();
    return this.complete(source, { id, type: source._type }, source._createdAt);
  }

  /** @param index of the mutation @throws LakeError 400 for the id of a new document, 413 */
  put(id: string, document: StoredDocument | null, mutation: Mutation, index: number): void {
    if (document !== null) checkId(id, index);
    const touched = this.#touched.get(id) ?? {
      previous: this.#before(id) ?? null,
      mutations: [],
      index,
    };
    touched.mutations.push(mutation);
    this.#touched.set(id, touched);
    this.#current.set(id, document);
  }

  /**
   * The changes to commit. A document created and deleted in the same transaction is none.
   * @throws LakeError 400 and 413 for documents that may not be stored
   */
  changes(): Change[] {
    return [...this.#touched].flatMap(([documentId, { previous, mutations, index }]): Change[] => {
      const result = this.#current.get(documentId) ?? null;
      if (previous === null && result === null) return [];
      if (result !== null) checkDocumentSize(documentId, checkContent(result, index));
      const operation = previous === null ? 'create' : result === null ? 'delete' : 'update';
      return [{ documentId, previous, result, mutations, operation }];
    });
  }

  indexOf(id: string): number {
    return this.#touched.get(id)?.index ?? 0;
  }
}

/** The id of a new document: the requested one, or a generated one, after the prefix when the request ends in `.`. */
export function idToCreate(requestedId: string | undefined): string {
  if (requestedId === undefined || requestedId === '') return randomUUID();
  return requestedId.endsWith('.') ? `${requestedId}${randomUUID()}` : requestedId;
}

/** @throws LakeError 409 when the document is not at the expected revision */
export function checkRevision(
  document: StoredDocument,
  expected: string | undefined,
  index: number,
): void {
  if (expected === undefined || document._rev === expected) return;
  throw mutationError(409, index, {
    type: 'documentRevisionIDDoesNotMatchError',
    description: `The document "${document._id}" is at revision ${document._rev}, not at ${expected}`,
    id: document._id,
    currentRevisionID: document._rev,
    expectedRevisionID: expected,
  });
}
