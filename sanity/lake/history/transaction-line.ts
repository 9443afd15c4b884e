import { mendozaEffects } from '../events/mutation-event.ts';
import type { CommittedTransaction } from '../store/types.ts';

export interface LineOptions {
  /** Undefined: every document of the transaction. */
  readonly documentIds: readonly string[] | undefined;
  readonly withMutations: boolean;
  readonly withEffects: boolean;
}

/** A transaction as a line of `/data/history/D/transactions`. */
export function transactionLine(
  { id, timestamp, author, changes }: CommittedTransaction,
  { documentIds, withMutations, withEffects }: LineOptions,
): string {
  const included = changes.filter(
    ({ documentId }) => documentIds === undefined || documentIds.includes(documentId),
  );
  const line = {
    id,
    timestamp,
    author,
    documentIDs: included.map(({ documentId }) => documentId),
    ...(withMutations && { mutations: included.flatMap(({ mutations }) => mutations) }),
    ...(withEffects && {
      effects: Object.fromEntries(
        included.map((change) => [change.documentId, mendozaEffects(change)]),
      ),
    }),
  };
  return `${JSON.stringify(line)}\n`;
}
