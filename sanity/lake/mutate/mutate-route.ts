import { z } from 'zod';

import type { SignedInContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { readJson } from '../http/body.ts';
import { limits } from '../limits.ts';
import { readMutateBody } from './request-body.ts';
import { transact } from './transact.ts';

const flag = z.enum(['true', 'false']).optional();
const optionsSchema = z.object({
  returnIds: flag,
  returnDocuments: flag,
  dryRun: flag,
  autoGenerateArrayKeys: flag,
  visibility: z.enum(['sync', 'async', 'deferred']).optional(),
});

function readOptions(searchParams: URLSearchParams): z.infer<typeof optionsSchema> {
  const options = optionsSchema.safeParse(Object.fromEntries(searchParams));
  if (options.success) return options.data;
  const name = options.error.issues[0]?.path.join('.') ?? '';
  throw httpError(400, `The parameter "${name}" has a value that it cannot have`);
}

/** `POST /data/mutate/D`: `{transactionId, results}` once it is on disk. */
export async function mutate(request: Request, context: SignedInContext): Promise<Response> {
  const { address, auth } = context;
  const chosen = readOptions(address.searchParams);
  const parsed = await readJson(request, limits.transaction.bodyBytes);
  const body = readMutateBody(parsed);
  const { transactionId, outcomes } = await transact(context, body.mutations, {
    transactionId: body.transactionId,
    author: auth.userId,
    visibility: chosen.visibility,
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
}
