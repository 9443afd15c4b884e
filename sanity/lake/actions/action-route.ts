import type { SignedInContext } from '../context.ts';
import { MutationFailure } from '../errors.ts';
import { readJson } from '../http/body.ts';
import { limits } from '../limits.ts';
import { write } from '../mutate/transaction.ts';
import { applyAction } from './apply-action.ts';
import { readActionsBody } from './request-body.ts';

/** What the rules of mutations say, in the words of an error of actions. */
function inWordsOfActions(error: unknown): unknown {
  if (!(error instanceof MutationFailure)) return error;
  return new MutationFailure('action', error.status, error.index, error.fault);
}

/**
 * `POST /data/actions/D`: what editors do to a document and its draft, all of it or none; `{transactionId}` once it is
 * on disk. Every edit of Studio comes this way. A request that is repeated under the same transaction id, because its
 * answer was lost, is carried out once.
 */
export async function runActions(
  request: Request,
  { auth, store }: SignedInContext,
): Promise<Response> {
  const parsed = await readJson(request, limits.transaction.bodyBytes);
  try {
    const { actions, transactionId, dryRun } = readActionsBody(parsed);
    const { userId: author } = auth;
    const asked = ['actions', actions];
    const written = write(store, { transactionId, dryRun, author, asked }, (working) => {
      actions.forEach((action, index) => applyAction(action, { working, index }));
      return [];
    });
    return Response.json({ transactionId: written.transactionId });
  } catch (error) {
    throw inWordsOfActions(error);
  }
}
