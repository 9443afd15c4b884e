import type { Change, CommittedTransaction, Mutation, StoredDocument } from '../store/types.ts';
import { mendozaPatch, type MendozaPatch } from './mendoza.ts';

/** Which parts of a mutation event a listener wants. */
export interface MutationEventOptions {
  readonly includeResult: boolean;
  readonly includePreviousRevision: boolean;
  readonly includeMutations: boolean;
  /** Undefined: no effects. */
  readonly effectFormat: 'mendoza' | undefined;
}

/** For whom an event is. */
export interface Audience {
  /** It is for anyone: without the editor's id, and without the steps by which a published state came about. */
  readonly isForEveryone: boolean;
}

export type Transition = 'appear' | 'update' | 'disappear';

/** A change that matches a listener's query, and how. */
export interface MatchedChange {
  readonly change: Change;
  readonly transition: Transition;
}

/**
 * The `data` of a `mutation` event.
 *
 * @param current - index of this event within the transaction, from 0 as hosted Sanity counts.
 * @param total - number of events that this listener gets of the transaction, not of its changes:
 *   Studio waits for all of them before it applies a transaction.
 */
export function mutationEvent(
  transaction: CommittedTransaction,
  { change, transition }: MatchedChange,
  current: number,
  total: number,
  options: MutationEventOptions & Audience,
): Record<string, unknown> {
  const { previous, result } = change;
  return {
    eventId: `${transaction.id}#${change.documentId}`,
    documentId: change.documentId,
    transactionId: transaction.id,
    transition,
    identity: options.isForEveryone ? '' : transaction.author,
    timestamp: transaction.timestamp,
    // Whatever visibility was requested: the next query sees a committed document.
    visibility: 'query',
    ...(previous !== null && { previousRev: previous._rev }),
    resultRev: transaction.id,
    transactionTotalEvents: total,
    transactionCurrentEvent: current,
    ...(options.includeMutations && {
      mutations: options.isForEveryone ? [netMutation(change)] : change.mutations,
    }),
    ...(options.effectFormat === 'mendoza' && { effects: mendozaEffects(change) }),
    ...(options.includeResult && result !== null && { result }),
    ...(options.includePreviousRevision && { previous }),
  };
}

/** One mutation that does what all of a change's do, without what was only there in between. */
function netMutation({ documentId, result }: Change): Mutation {
  return result === null ? { delete: { id: documentId } } : { createOrReplace: result };
}

/** How a change affects the set of documents that the query finds; undefined when it does not. */
export function transitionOf(before: boolean, after: boolean): Transition | undefined {
  if (before) return after ? 'update' : 'disappear';
  return after ? 'appear' : undefined;
}

type Effects = { readonly apply: MendozaPatch; readonly revert: MendozaPatch };

/** Every listener gets the same effects of a change: they are computed once. */
const known = new WeakMap<Pick<Change, 'previous' | 'result'>, Effects>();

/**
 * A change as Mendoza patches, forwards and backwards, without the revision, which readers track themselves.
 * They go down to single characters, because Studio shows by them who wrote what.
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
