import { z } from 'zod';

import type { LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';
import { readJson } from '../http/body.ts';

const LARGEST_BODY = 256 * 1024;
const MOST_KEYS = 100;

const bodySchema = z
  .array(z.object({ key: z.string().min(1).max(256), value: z.unknown() }))
  .max(MOST_KEYS);

/** `GET` and `PUT /users/me/keyvalue/a,b`: what Studio remembers for a user, such as the last search. */
export const keyValueRoute: LakeRoute = async (request, { address, auth, store: { sql } }) => {
  const [users, me, keyvalue, list, ...rest] = address.segments;
  if (users !== 'users' || me !== 'me' || keyvalue !== 'keyvalue' || rest.length > 0) {
    return undefined;
  }
  if (!auth.authenticated) throw httpError(401, 'Unauthorized', 'SIO-401-ANF');
  sql.exec(
    'create table if not exists key_values (user text, key text, value text not null, primary key (user, key)) without rowid',
  );
  if (request.method === 'PUT') {
    const body = bodySchema.safeParse(await readJson(request, LARGEST_BODY));
    if (!body.success) throw httpError(400, 'The body must be [{"key": "…", "value": …}]');
    const replace = sql.prepare('replace into key_values (user, key, value) values (?, ?, ?)');
    for (const { key, value } of body.data) {
      replace.run(auth.userId, key, JSON.stringify(value ?? null));
    }
    return Response.json(body.data);
  }
  if (request.method !== 'GET') throw httpError(405, 'Read with GET, keep with PUT');
  const select = sql.prepare('select value from key_values where user = ? and key = ?');
  const keys = (list ?? '').split(',').filter(Boolean).slice(0, MOST_KEYS);
  return Response.json(
    keys.flatMap((key) => {
      const value = select.get(auth.userId, key)?.['value'];
      return typeof value === 'string' ? [{ key, value: JSON.parse(value) }] : [];
    }),
  );
};
