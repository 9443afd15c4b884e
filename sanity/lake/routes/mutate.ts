import { z } from 'zod';

import type { Mutation, Visibility } from '../store/types.ts';
import type { LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';
import { readJson } from '../http/body.ts';
import type { TransactOptions, TransactResult } from '../mutate/transaction.ts';
import { readMutateBody } from '../mutate/wire.ts';

const LARGEST_BODY = 4 * 1024 * 1024;

const flag = z.enum(['true', 'false']).optional();
const optionsSchema = z.object({
  returnIds: flag,
  returnDocuments: flag,
  dryRun: flag,
  autoGenerateArrayKeys: flag,
  visibility: z.enum(['sync', 'async', 'deferred']).optional(),
});

export type Transact = (mutations: readonly Mutation[], options: TransactOptions) => TransactResult;

function readOptions(searchParams: URLSearchParams): z.infer<typeof optionsSchema> {
  const options = optionsSchema.safeParse(Object.fromEntries(searchParams));
  if (options.success) return options.data;
  const name = options.error.issues[0]?.path.join('.') ?? '';
  throw httpError(400, `The parameter "${name}" has a value that it cannot have`);
}

/** `POST /data/mutate/D`: `{transactionId, results}` once it is on disk. */
export function mutateRoute(transact: Transact): LakeRoute {
  return async (request, { address, auth, options }) => {
    const [data, name, dataset, ...rest] = address.segments;
    if (data !== 'data' || name !== 'mutate' || rest.length > 0) return undefined;
    if (dataset !== options.dataset) return undefined;
    if (request.method !== 'POST') throw httpError(405, 'Mutate with POST');
    if (!auth.authenticated) throw httpError(401, 'Writing needs a token');

    const chosen = readOptions(address.searchParams);
    const visibility: Visibility | undefined = chosen.visibility;
    const parsed = await readJson(request, LARGEST_BODY);
    const body = readMutateBody(parsed);
    const { transactionId, outcomes } = transact(body.mutations, {
      transactionId: body.transactionId,
      author: auth.userId,
      visibility,
      dryRun: chosen.dryRun === 'true',
      autoGenerateArrayKeys: chosen.autoGenerateArrayKeys === 'true',
      asked: ['mutate', chosen.autoGenerateArrayKeys === 'true', parsed],
    });
    if (chosen.returnDocuments === 'true') {
      const results = outcomes.map(({ document, ...outcome }) => ({
        ...outcome,
        ...(document === null ? {} : { document }),
      }));
      return Response.json({ transactionId, results });
    }
    if (chosen.returnIds === 'true') {
      const results = outcomes.map(({ id, operation }) => ({ id, operation }));
      return Response.json({ transactionId, results });
    }
    return Response.json({ transactionId, results: [] });
  };
}
