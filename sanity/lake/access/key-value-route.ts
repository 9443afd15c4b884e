import { z } from 'zod';

import type { SignedInContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { readJson } from '../http/body.ts';

const maxBodyBytes = 256 * 1024;
const maxKeys = 100;

const bodySchema = z
  .array(z.object({ key: z.string().min(1).max(256), value: z.unknown() }))
  .max(maxKeys);

function keysIn(list: string): string[] {
  return list.split(',').filter(Boolean).slice(0, maxKeys);
}

/** `GET /users/me/keyvalue/a,b`: `[{key, value}]` of those that are kept. */
export function readKeyValues(
  _request: Request,
  { auth, keyValues }: SignedInContext,
  parameters: { readonly keys: string },
): Response {
  return Response.json(
    keysIn(parameters.keys).flatMap((key) => {
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

/** `DELETE /users/me/keyvalue/a,b`. @throws LakeError 404 when nothing is kept under any of these keys */
export function deleteKeyValues(
  _request: Request,
  { auth, keyValues }: SignedInContext,
  parameters: { readonly keys: string },
): Response {
  const deleted = keysIn(parameters.keys).filter((key) => keyValues.delete(auth.userId, key));
  if (deleted.length === 0) throw httpError(404, 'Nothing is kept under this key');
  return new Response(null, { status: 204 });
}
