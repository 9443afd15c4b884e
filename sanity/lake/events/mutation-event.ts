import type { Change, CommittedTransaction, StoredDocument } from '../store/types.ts';
import { mendozaPatch, type MendozaPatch } from './mendoza.ts';

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

type Effects = { readonly apply: MendozaPatch; readonly revert: MendozaPatch };

/** A change is told to every listener: its effects are worked out for the first. */
const known = new WeakMap<Pick<Change, 'previous' | 'result'>, Effects>();

/**
 * A change as Mendoza patches, there and back. The revision is left out: readers keep it apart.
 * Field by field and letter by letter, since Studio shows by them who wrote what.
 */
export function mendozaEffects(change: Pick<Change, 'previous' | 'result'>): Effects {
  const cached = known.get(change);
  if (cached !== undefined) return cached;
  const before = withoutRevision(change.previous);
  const after = withoutRevision(change.result);
  const effects = { apply: mendozaPatch(before, after), revert: mendozaPatch(after, before) };
  known.set(change, effects);
  return effects;
}

function withoutRevision(document: StoredDocument | null): Record<string, unknown> | null {
  if (document === null) return null;
  const { _rev, ...rest } = document;
  return rest;
}
