import type { LakeContext, LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';
import type { Store, StoredDocument } from '../store/types.ts';
import type { TransactionRange } from '../store/revisions.ts';
import {
  readDocumentIds,
  readPoint,
  readTransactionsOptions,
  type PointInHistory,
  type TransactionsOptions,
} from './parameters.ts';
import { transactionLine } from './transaction-line.ts';

const PAGE = 20;

/**
 * `GET /data/history/D/documents/ID,…` (documents as they were) and `GET /data/history/D/transactions/ID,…` (what was
 * done to them, by whom). The past of a published document holds what was taken back: both need a token.
 */
export const historyRoute: LakeRoute = async (request, context) => {
  const [data, history, dataset, what, list, ...rest] = context.address.segments;
  if (data !== 'data' || history !== 'history' || dataset !== context.options.dataset) {
    return undefined;
  }
  if ((what !== 'documents' && what !== 'transactions') || list === undefined || rest.length > 0) {
    return undefined;
  }
  if (request.method !== 'GET') throw httpError(405, 'Read history with GET');
  if (!context.auth.authenticated) throw httpError(401, 'History needs a token');

  const ids = readDocumentIds(list);
  const { searchParams } = context.address;
  return what === 'documents'
    ? Response.json({ documents: documentsAt(context.store, ids, readPoint(searchParams)) })
    : transactionsOf(context, ids, readTransactionsOptions(searchParams));
};

function documentsAt(
  { revisions, get }: Store,
  ids: readonly string[],
  { revision, time, lastRevision }: PointInHistory,
): StoredDocument[] {
  // The documents that a transaction left as they were are part of that moment too.
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

/** Read as fast as it is taken: a document may have been edited thousands of times. */
function transactionsOf(
  { store }: LakeContext,
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
      const page = store.revisions.positions(range, after, Math.min(PAGE, left));
      for (const seq of page) {
        const [transaction] = store.transactionsAfter(seq - 1, 1);
        if (transaction !== undefined) yield transactionLine(transaction, lineOptions);
      }
      left -= page.length;
      after = page.at(-1);
      if (page.length < PAGE || left <= 0) return;
    }
  }
  const written = lines();
  const body = new ReadableStream<string>({
    pull(controller) {
      const next = written.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: () => void written.return(undefined),
  }).pipeThrough(new TextEncoderStream());
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
}
