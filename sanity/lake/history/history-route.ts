import type { SignedInContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { ndjson } from '../http/ndjson.ts';
import type { Store } from '../store/store.ts';
import type { StoredDocument } from '../store/types.ts';
import type { TransactionRange } from '../store/revisions.ts';
import {
  readDocumentIds,
  readPoint,
  readTransactionsOptions,
  type PointInHistory,
  type TransactionsOptions,
} from './parameters.ts';
import { transactionLine } from './transaction-line.ts';

const pageSize = 20;

interface IdsParameter {
  /** Joined by commas. */
  readonly ids: string;
}

/** `GET /data/history/D/documents/ID,…`: documents as they were. */
export function documentsInHistory(
  _request: Request,
  { address, store }: SignedInContext,
  { ids }: IdsParameter,
): Response {
  const documents = documentsAt(store, readDocumentIds(ids), readPoint(address.searchParams));
  return Response.json({ documents });
}

/** `GET /data/history/D/transactions/ID,…`: what was done to these documents, and by whom. */
export function transactionsInHistory(
  _request: Request,
  { address, store }: SignedInContext,
  { ids }: IdsParameter,
): Response {
  const documentIds = readDocumentIds(ids);
  return transactionsOf(store, documentIds, readTransactionsOptions(address.searchParams));
}

function documentsAt(
  { revisions, get }: Store,
  ids: readonly string[],
  { revision, time, lastRevision }: PointInHistory,
): StoredDocument[] {
  // A revision stands for a moment: documents that its transaction did not change are answered too.
  const seq = revision === undefined ? undefined : revisions.seqOf(revision);
  if (revision !== undefined && seq === undefined) return [];
  return ids.flatMap((id) => {
    if (seq !== undefined) return revisions.asOf(id, seq) ?? [];
    if (time !== undefined) return revisions.asOfTime(id, time) ?? [];
    return (lastRevision === true ? revisions.lastKnown(id) : get(id)) ?? [];
  });
}

function rangeOf(
  { revisions }: Store,
  documentIds: readonly string[],
  options: TransactionsOptions,
): TransactionRange {
  const seqOf = (name: 'fromTransaction' | 'toTransaction'): number | undefined => {
    const id = options[name];
    if (id === undefined) return undefined;
    const seq = revisions.seqOf(id);
    if (seq === undefined) throw httpError(404, `There is no transaction "${id.slice(0, 128)}"`);
    return seq;
  };
  const { fromTime, toTime, authors, reverse } = options;
  return {
    documentIds,
    fromSeq: seqOf('fromTransaction'),
    toSeq: seqOf('toTransaction'),
    fromTime,
    toTime,
    authors,
    newestFirst: reverse,
  };
}

/** Streams the lines, because a document may have been edited thousands of times. */
function transactionsOf(
  store: Store,
  ids: readonly string[],
  options: TransactionsOptions,
): Response {
  const range = rangeOf(store, ids, options);
  const lineOptions = {
    documentIds: options.includeIdentifiedDocumentsOnly ? ids : undefined,
    withMutations: !options.excludeMutations,
    withEffects: options.effectFormat === 'mendoza',
  };
  function* lines(): Generator<string> {
    let left = options.limit ?? Number.POSITIVE_INFINITY;
    let after: number | undefined;
    for (;;) {
      const page = store.revisions.positions(range, after, Math.min(pageSize, left));
      for (const seq of page) {
        const [transaction] = store.transactionsAfter(seq - 1, 1);
        if (transaction !== undefined) yield transactionLine(transaction, lineOptions);
      }
      left -= page.length;
      after = page.at(-1);
      if (page.length < pageSize || left <= 0) return;
    }
  }
  return ndjson(lines());
}
