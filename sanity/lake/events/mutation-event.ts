import type { Change, CommittedTransaction, StoredDocument } from '../store/types.ts';

/** What of a mutation event a listener asked for. */
export interface MutationEventOptions {
  readonly includeResult: boolean;
  readonly includePreviousRevision: boolean;
  readonly includeMutations: boolean;
  /** Undefined: no effects. */
  readonly effectFormat: 'mendoza' | undefined;
}

export type Transition = 'appear' | 'update' | 'disappear';

/** A change that a listener is told of, with its place among all it is told of this transaction. */
export interface MatchedChange {
  readonly change: Change;
  readonly transition: Transition;
}

/**
 * The `data` of a `mutation` event.
 *
 * @param current - index of this event within the transaction, from 0 as hosted Sanity counts.
 * @param total - number of events of this transaction for this listener, not of its documents:
 *   Studio holds back a transaction until it has them all.
 */
export function mutationEvent(
  transaction: CommittedTransaction,
  { change, transition }: MatchedChange,
  current: number,
  total: number,
  options: MutationEventOptions,
): Record<string, unknown> {
  const { previous, result } = change;
  return {
    eventId: `${transaction.id}#${change.documentId}`,
    documentId: change.documentId,
    transactionId: transaction.id,
    transition,
    identity: transaction.author,
    timestamp: transaction.timestamp,
    // Whatever visibility was asked for: a committed document is seen by the next query.
    visibility: 'query',
    ...(previous !== null && { previousRev: previous._rev }),
    resultRev: transaction.id,
    transactionTotalEvents: total,
    transactionCurrentEvent: current,
    ...(options.includeMutations && { mutations: change.mutations }),
    ...(options.effectFormat === 'mendoza' && { effects: mendozaEffects(change) }),
    ...(options.includeResult && result !== null && { result }),
    ...(options.includePreviousRevision && { previous }),
  };
}

/** What happened to the set of documents that the listener's query finds, if anything. */
export function transitionOf(before: boolean, after: boolean): Transition | undefined {
  if (before) return after ? 'update' : 'disappear';
  return after ? 'appear' : undefined;
}

/**
 * A change as Mendoza patches. Opcode 0 ("value") replaces the whole document by the operand,
 * which is always a valid patch. The revision is left out: readers keep it apart.
 */
export function mendozaEffects({ previous, result }: Pick<Change, 'previous' | 'result'>): {
  apply: unknown[];
  revert: unknown[];
} {
  return { apply: [0, withoutRevision(result)], revert: [0, withoutRevision(previous)] };
}

function withoutRevision(document: StoredDocument | null): Record<string, unknown> | null {
  if (document === null) return null;
  const { _rev, ...rest } = document;
  return rest;
}
