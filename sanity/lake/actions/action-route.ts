import type { LakeRoute } from '../context.ts';
import { httpError, MutationFailure } from '../errors.ts';
import { readJson } from '../http/body.ts';
import { write } from '../mutate/transaction.ts';
import { applyAction } from './apply-action.ts';
import { readActionsBody } from './wire.ts';

const LARGEST_BODY = 4 * 1024 * 1024;

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
export const actionRoute: LakeRoute = async (request, { address, auth, options: lake, store }) => {
  const [data, name, dataset, ...rest] = address.segments;
  if (data !== 'data' || name !== 'actions' || rest.length > 0) return undefined;
  if (dataset !== lake.dataset) return undefined;
  if (request.method !== 'POST') throw httpError(405, 'Act with POST');
  if (!auth.authenticated) throw httpError(401, 'Writing needs a token');

  const parsed = await readJson(request, LARGEST_BODY);
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
};
