import { httpError, retryLater } from '../errors.ts';
import { limits } from '../limits.ts';
import type { Asker, QueryPool } from '../query-pool/query-pool.ts';
import type { Store } from '../store/store.ts';
import type { Mutation, QuerySelection, StoredDocument } from '../store/types.ts';
import { TransactionBudget } from './budget.ts';
import { applyMutation, type SelectIds } from './apply-mutation.ts';
import { write, type TransactOptions, type TransactResult } from './transaction.ts';

/** What a transaction is carried out with, and for whom. */
export interface TransactContext {
  readonly store: Store;
  readonly queries: QueryPool;
  readonly asker: Asker;
}

/** Thrown out of a transaction that has to know what a mutation's query finds. */
class SelectionNeeded {
  readonly selection: QuerySelection;
  readonly index: number;
  readonly changed: ReadonlyMap<string, StoredDocument | null>;

  constructor(
    selection: QuerySelection,
    index: number,
    changed: ReadonlyMap<string, StoredDocument | null>,
  ) {
    this.selection = selection;
    this.index = index;
    this.changed = changed;
  }
}

/** Thrown when something was committed since the queries were evaluated. */
class SelectionStale {}

const maxAttempts = 10;

/**
 * Applies mutations in order, all or none, and writes. What their queries find is asked for first, outside of this process;
 * when something else was committed meanwhile, it is asked for again.
 * @throws LakeError 400 for what is malformed, 409 for what the documents do not allow, 413 for what is too much, 503 when
 *   others write all the time
 */
export async function transact(
  { store, queries, asker }: TransactContext,
  mutations: readonly Mutation[],
  options: TransactOptions,
): Promise<TransactResult> {
  const generateKeys = options.autoGenerateArrayKeys === true;
  /** What the query of the mutation at an index finds, in the dataset at `seq`. */
  const found = new Map<number, readonly string[]>();
  let seq: number | undefined;
  let queryMilliseconds = 0;
  let attempts = 0;
  const budget = new TransactionBudget();

  const selectIds: SelectIds = (selection, { index, working }) => {
    const ids = found.get(index);
    if (ids === undefined) throw new SelectionNeeded(selection, index, working.changed);
    if (seq !== store.lastSeq()) throw new SelectionStale();
    return ids;
  };

  async function select({ selection, index, changed }: SelectionNeeded): Promise<void> {
    if (queryMilliseconds > limits.transaction.queryMilliseconds) {
      throw httpError(413, 'The queries of the transaction took too long: send it in parts');
    }
    const started = performance.now();
    const given = { groq: selection.query, params: selection.params ?? {}, changed };
    const answer = await queries.run({ name: 'selectIds', given }, asker);
    queryMilliseconds += performance.now() - started;
    if (answer.seq !== seq) {
      if (seq !== undefined) attempts += 1;
      found.clear();
      seq = answer.seq;
    }
    found.set(index, answer.ids);
  }

  while (attempts <= maxAttempts) {
    try {
      return write(store, { ...options, budget }, (working) =>
        mutations.flatMap((mutation, index) =>
          applyMutation(mutation, { working, index, selectIds, generateKeys }),
        ),
      );
    } catch (error) {
      if (error instanceof SelectionNeeded) await select(error);
      else if (error instanceof SelectionStale) {
        found.clear();
        attempts += 1;
      } else throw error;
    }
  }
  throw retryLater(503, 'Others wrote all the time while the mutation selected its documents', 1);
}
