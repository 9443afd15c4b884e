import { idInLayer, layerOf, publishedIdOf } from '../store/document-id.ts';
import type { LifecycleChanges } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import type { Change, CommittedTransaction, StoredDocument } from '../store/types.ts';

/** The part of an event that depends on its type. */
interface EventDetails {
  readonly type:
    | 'createDocumentVersion'
    | 'deleteDocumentVersion'
    | 'publishDocumentVersion'
    | 'unpublishDocument'
    | 'deleteDocumentGroup'
    | 'createLiveDocument'
    | 'updateLiveDocument';
  readonly [detail: string]: unknown;
}

/** An event of the history panel. */
export interface DocumentEvent extends EventDetails {
  readonly timestamp: string;
  readonly author: string;
  /** The published id, also for events of a draft or a version. */
  readonly documentId: string;
}

/** The changes to read for the events of a document. Edits of a draft are no events: Studio queries them separately. */
export function lifecycleChangesOf(id: string): LifecycleChanges {
  const publishedId = publishedIdOf(id);
  return {
    documentId: id,
    publishedId,
    publishedOperations: id === publishedId ? ['update'] : ['delete'],
  };
}

/** A transaction, and the store for the documents that it did not change. */
interface JournalEntry {
  readonly transaction: CommittedTransaction;
  readonly store: Store;
}

function changeOf({ transaction }: JournalEntry, id: string): Change | undefined {
  return transaction.changes.find(({ documentId }) => documentId === id);
}

/** The document after the transaction. */
function after({ transaction, store }: JournalEntry, id: string): StoredDocument | undefined {
  return store.revisions.asOf(id, transaction.seq);
}

function versionDetails(versionId: string) {
  const releaseId = layerOf(versionId);
  return { versionId, ...(releaseId !== 'drafts' && { releaseId }) };
}

function published(entry: JournalEntry, version: Change): EventDetails {
  const { transaction, store } = entry;
  return {
    type: 'publishDocumentVersion',
    revisionId: transaction.id,
    ...versionDetails(version.documentId),
    // The revision that was published: at the publishing transaction the version is already gone.
    versionRevisionId: version.previous?._rev,
    publishCause: 'document.publish',
    contributors: store.revisions.contributors(version.documentId, transaction.seq - 1),
  };
}

/** The published document is gone and its draft is there. */
function unpublished(entry: JournalEntry, publishedId: string): EventDetails | undefined {
  if (changeOf(entry, publishedId)?.result !== null) return undefined;
  const draft = after(entry, idInLayer(publishedId, 'drafts'));
  if (draft === undefined) return undefined;
  const details = { ...versionDetails(draft._id), versionRevisionId: draft._rev };
  return { type: 'unpublishDocument', ...details };
}

function eventOfVersion(id: string, entry: JournalEntry): EventDetails | undefined {
  const { transaction } = entry;
  const publishedId = publishedIdOf(id);
  const version = changeOf(entry, id);
  if (version?.operation === 'create') {
    const versionRevisionId = transaction.id;
    return { type: 'createDocumentVersion', ...versionDetails(id), versionRevisionId };
  }
  // Deleting all there is, is an event of the published document only. Studio shows a deleted document as it was when its
  // draft was published, or last edited before it was discarded. After any other last event, the form is empty.
  if (version?.operation !== 'delete') return undefined;
  if ((changeOf(entry, publishedId)?.result ?? null) !== null) return published(entry, version);
  const versionRevisionId = transaction.id;
  return { type: 'deleteDocumentVersion', ...versionDetails(id), versionRevisionId };
}

function eventOfPublished(id: string, entry: JournalEntry): EventDetails | undefined {
  const { transaction } = entry;
  const change = changeOf(entry, id);
  if (change === undefined) return undefined;
  if (change.result === null) return unpublished(entry, id) ?? { type: 'deleteDocumentGroup' };
  const version = transaction.changes.find(
    ({ documentId, operation }) =>
      operation === 'delete' && documentId !== id && publishedIdOf(documentId) === id,
  );
  if (version !== undefined) return published(entry, version);
  return change.operation === 'create'
    ? { type: 'createLiveDocument', revisionId: transaction.id }
    : { type: 'updateLiveDocument', revisionId: transaction.id };
}

/**
 * The events that a transaction was for a document, as Studio's `DocumentGroupEvent`, newest first; none when it was only
 * an edit. The journal has changes, not actions: a draft that disappears while its published document is written was
 * published. An unpublication is an event of the draft too, which it may also have made.
 * @param id of a draft, a version or a published document; each has its own events
 */
export function eventsOf(
  id: string,
  transaction: CommittedTransaction,
  store: Store,
): DocumentEvent[] {
  const entry = { transaction, store };
  const documentId = publishedIdOf(id);
  const isDraft = layerOf(id) === 'drafts';
  const events =
    id === documentId
      ? [eventOfPublished(id, entry)]
      : [isDraft ? unpublished(entry, documentId) : undefined, eventOfVersion(id, entry)];
  const { timestamp, author } = transaction;
  return events.flatMap((event) =>
    event === undefined ? [] : [{ ...event, timestamp, author, documentId }],
  );
}
