import { randomUUID } from 'node:crypto';

import { httpError } from '../errors.ts';
import { DuplicateTransactionError } from '../store/sqlite-store.ts';
import type {
  CommittedTransaction,
  Mutation,
  Store,
  StoredDocument,
  Visibility,
} from '../store/types.ts';
import { applyMutation, type MutationOutcome, type SelectIds } from './apply-mutation.ts';
import { checkReferences } from './reference-integrity.ts';
import { WorkingSet } from './working-set.ts';

export interface TransactOptions {
  readonly transactionId?: string | undefined;
  readonly author: string;
  readonly visibility?: Visibility | undefined;
  /** Everything is checked, nothing is written. */
  readonly dryRun?: boolean | undefined;
  readonly autoGenerateArrayKeys?: boolean | undefined;
}

export interface TransactResult {
  readonly transactionId: string;
  readonly outcomes: readonly (MutationOutcome & { readonly document: StoredDocument | null })[];
  /** Undefined for a dry run, and when nothing was to be changed. */
  readonly committed: CommittedTransaction | undefined;
}

/** Puts into the working set what the transaction is to write. */
export type ApplyAll = (working: WorkingSet) => readonly MutationOutcome[];

/**
 * Applies mutations in order, all or none, checks the references that result, and writes.
 * Runs without a pause, so nothing else can come in between reading and writing.
 * @throws LakeError 400 for what is malformed, 409 for what the documents do not allow
 */
export function transact(
  store: Store,
  selectIds: SelectIds,
  mutations: readonly Mutation[],
  options: TransactOptions,
): TransactResult {
  const generateKeys = options.autoGenerateArrayKeys === true;
  return write(store, options, (working) =>
    mutations.flatMap((mutation, index) =>
      applyMutation(mutation, { working, index, selectIds, generateKeys }),
    ),
  );
}

/**
 * What `transact` does around whatever puts documents into the working set.
 * @throws LakeError 409 for references that would be broken and for an id that is taken, and what `applyAll` throws
 */
export function write(
  store: Store,
  options: Omit<TransactOptions, 'autoGenerateArrayKeys'>,
  applyAll: ApplyAll,
): TransactResult {
  const transactionId = options.transactionId ?? randomUUID();
  if (store.transactionById(transactionId) !== undefined) {
    throw httpError(409, `Transaction ${transactionId} was already committed`);
  }
  const timestamp = new Date().toISOString();
  const working = new WorkingSet(store, transactionId, timestamp);
  const outcomes = applyAll(working).map((outcome) => ({
    ...outcome,
    document: working.get(outcome.id) ?? null,
  }));
  const changes = working.changes();
  checkReferences(store, working, changes);
  if (options.dryRun === true || changes.length === 0) {
    return { transactionId, outcomes, committed: undefined };
  }
  const { author, visibility } = options;
  try {
    const draft = { id: transactionId, author, timestamp, visibility, changes };
    return { transactionId, outcomes, committed: store.commit(draft) };
  } catch (error) {
    if (error instanceof DuplicateTransactionError) throw httpError(409, error.message);
    throw error;
  }
}
