import { randomUUID } from 'node:crypto';

import { mutationError } from '../errors.ts';
import { overlay, type DocumentReader } from '../store/overlay.ts';
import type { Change, DocumentInput, Mutation, StoredDocument } from '../store/types.ts';
import { checkContent, checkId } from './document-rules.ts';

interface Touched {
  readonly previous: StoredDocument | null;
  readonly mutations: Mutation[];
  /** Index of the first mutation of the document, for errors. */
  readonly index: number;
}

/** The documents of a transaction in progress: before, now, and the mutations in between. */
export class WorkingSet {
  readonly #current = new Map<string, StoredDocument | null>();
  readonly #touched = new Map<string, Touched>();
  readonly #base: DocumentReader;
  readonly #transactionId: string;
  readonly #timestamp: string;
  /** The store with the mutations so far applied. */
  readonly reader: DocumentReader;

  constructor(base: DocumentReader, transactionId: string, timestamp: string) {
    this.#base = base;
    this.#transactionId = transactionId;
    this.#timestamp = timestamp;
    this.reader = overlay(base, this.#current);
  }

  get(id: string): StoredDocument | undefined {
    return this.reader.get(id);
  }

  /** Did this transaction change or delete the document? */
  has(id: string): boolean {
    return this.#touched.has(id);
  }

  /** Adds the attributes that the lake sets to an author's document. @throws LakeError 400 */
  complete(
    input: Readonly<Record<string, unknown>> & Pick<DocumentInput, '_type'>,
    id: string,
    index: number,
  ): StoredDocument {
    checkId(id, index);
    checkContent(input, index);
    const createdAt = this.get(id)?._createdAt ?? this.#timestamp;
    return {
      ...input,
      _id: id,
      _type: input._type,
      _rev: this.#transactionId,
      _createdAt: createdAt,
      _updatedAt: this.#timestamp,
    };
  }

  /** Copies a document to another id, as when a draft is published. A new copy keeps the time of creation. */
  copy(source: StoredDocument, id: string, index: number): StoredDocument {
    const copied = this.complete(source, id, index);
    return this.get(id) === undefined ? { ...copied, _createdAt: source._createdAt } : copied;
  }

  put(id: string, document: StoredDocument | null, mutation: Mutation, index: number): void {
    const touched = this.#touched.get(id) ?? {
      previous: this.#base.get(id) ?? null,
      mutations: [],
      index,
    };
    touched.mutations.push(mutation);
    this.#touched.set(id, touched);
    this.#current.set(id, document);
  }

  /** The changes to commit. A document created and deleted in the same transaction is none. */
  changes(): Change[] {
    return [...this.#touched].flatMap(([documentId, { previous, mutations }]): Change[] => {
      const result = this.#current.get(documentId) ?? null;
      if (previous === null && result === null) return [];
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
