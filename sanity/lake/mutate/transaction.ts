import { createHash, randomUUID } from 'node:crypto';

import { httpError } from '../errors.ts';
import { DuplicateTransactionError } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import type {
  AnsweredRequest,
  CommittedTransaction,
  MutationOutcome,
  StoredDocument,
  Visibility,
} from '../store/types.ts';
import type { TransactionBudget } from './budget.ts';
import { checkReferences } from './reference-integrity.ts';
import { WorkingSet } from './working-set.ts';

export interface TransactOptions {
  readonly transactionId?: string | undefined;
  readonly author: string;
  readonly visibility?: Visibility | undefined;
  /** Everything is checked, nothing is written. */
  readonly dryRun?: boolean | undefined;
  readonly autoGenerateArrayKeys?: boolean | undefined;
  /**
   * What was asked, as JSON has it. When it is the same under the same `transactionId`, it is a request whose answer was
   * lost: it is answered as the first time, and nothing is written. Undefined: an id that is taken is a conflict.
   */
  readonly asked?: unknown;
  /** Of a transaction that is begun more than once. Undefined: it has one of its own. */
  readonly budget?: TransactionBudget | undefined;
}

export interface TransactResult {
  readonly transactionId: string;
  readonly outcomes: readonly (MutationOutcome & { readonly document: StoredDocument | null })[];
  /** Undefined for a dry run, and when nothing was to be changed. Of a repeated request: what the first one wrote. */
  readonly committed: CommittedTransaction | undefined;
}

/** Puts into the working set what the transaction is to write. */
export type ApplyAll = (working: WorkingSet) => readonly MutationOutcome[];

/** What a request is known by: who asks for what. */
function digestOf({ author, asked }: Pick<TransactOptions, 'author' | 'asked'>): string {
  return createHash('sha256')
    .update(JSON.stringify([author, asked]))
    .digest('base64url');
}

/** The answer that was given before. @throws LakeError 409 when something else was asked then */
function answerAgain(
  store: Store,
  transactionId: string,
  seq: number,
  options: TransactOptions,
): TransactResult {
  const first: AnsweredRequest | undefined = store.answeredRequest(transactionId);
  const isRepeatable = options.asked !== undefined && options.dryRun !== true;
  if (first === undefined || !isRepeatable || first.digest !== digestOf(options)) {
    throw httpError(409, `Transaction ${transactionId} was already committed`);
  }
  const outcomes = first.outcomes.map((outcome) => ({
    ...outcome,
    document: store.revisions.asOf(outcome.id, seq) ?? null,
  }));
  return { transactionId, outcomes, committed: store.transactionById(transactionId) };
}

/**
 * Puts documents into a working set, checks the references that result, and writes, all or nothing. Runs without a pause,
 * so that nothing else can come in between reading and writing.
 * @throws LakeError 409 for references that would be broken and for an id that is taken, 400 and 413 for documents that
 *   may not be stored, and what `applyAll` throws
 */
export function write(
  store: Store,
  options: Omit<TransactOptions, 'autoGenerateArrayKeys'>,
  applyAll: ApplyAll,
): TransactResult {
  const transactionId = options.transactionId ?? randomUUID();
  const taken = store.revisions.seqOf(transactionId);
  if (taken !== undefined) return answerAgain(store, transactionId, taken, options);
  const timestamp = new Date().toISOString();
  options.budget?.beginAgain();
  const working = new WorkingSet(store, { transactionId, timestamp, budget: options.budget });
  const told = applyAll(working);
  const outcomes = told.map((outcome) => ({
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
    // An id of the lake's own making is not known to who asked, until the answer is.
    const isRepeatable = options.transactionId !== undefined && options.asked !== undefined;
    const answered = isRepeatable ? { digest: digestOf(options), outcomes: told } : undefined;
    const draft = { id: transactionId, author, timestamp, visibility, changes, answered };
    return { transactionId, outcomes, committed: store.commit(draft) };
  } catch (error) {
    if (error instanceof DuplicateTransactionError) throw httpError(409, error.message);
    throw error;
  }
}
