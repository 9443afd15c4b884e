import { z } from 'zod';

import type { SignedInContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { readJson } from '../http/body.ts';

const maxBodyBytes = 256 * 1024;
const maxKeys = 100;

const bodySchema = z
  .array(z.object({ key: z.string().min(1).max(256), value: z.unknown() }))
  .max(maxKeys);

/** `GET /users/me/keyvalue/a,b`: `[{key, value}]` of those that are kept. */
export function readKeyValues(
  _request: Request,
  { auth, keyValues }: SignedInContext,
  parameters: { readonly keys: string },
): Response {
  const keys = parameters.keys.split(',').filter(Boolean).slice(0, maxKeys);
  return Response.json(
    keys.flatMap((key) => {
      const value = keyValues.read(auth.userId, key);
      return value === undefined ? [] : [{ key, value }];
    }),
  );
}

/** `PUT /users/me/keyvalue` */
export async function writeKeyValues(
  request: Request,
  { auth, keyValues }: SignedInContext,
): Promise<Response> {
  const body = bodySchema.safeParse(await readJson(request, maxBodyBytes));
  if (!body.success) throw httpError(400, 'The body must be [{"key": "…", "value": …}]');
  for (const { key, value } of body.data) keyValues.write(auth.userId, key, value);
  return Response.json(body.data);
}
