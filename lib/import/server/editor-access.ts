import 'server-only';

import { createClient } from '@sanity/client';
import { z } from 'zod';

import { type ClientSettings } from '../../env/client-settings.ts';

const userSchema = z.looseObject({
  id: z.string(),
  role: z.string().nullish(),
  roles: z.array(z.looseObject({ name: z.string() })).nullish(),
});

/** Whether somebody who asks is an editor: `unknown` when the CMS does not answer. */
export type EditorAccess = 'editor' | 'viewer' | 'nobody' | 'unknown';

/**
 * Who a request is from, by the token of the Studio in its header `Authorization`. Both backends tell it of their own
 * users; a viewer reads only.
 */
export async function editorAccess(
  authorization: string | null,
  settings: ClientSettings,
): Promise<EditorAccess> {
  const token = /^Bearer ([\x21-\x7e]{1,4000})$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'nobody';
  const client = createClient({ ...settings, useCdn: false, token, maxRetries: 0 });
  let answer: unknown;
  try {
    answer = await client.request({ url: '/users/me' });
  } catch (error) {
    return isRefusal(error) ? 'nobody' : 'unknown';
  }
  const user = userSchema.safeParse(answer).data;
  if (user === undefined) return 'nobody';
  const roles = [user.role, ...(user.roles ?? []).map(({ name }) => name)];
  return roles.some((role) => role && role !== 'viewer') ? 'editor' : 'viewer';
}

function isRefusal(error: unknown): boolean {
  const { data } = z.looseObject({ statusCode: z.number() }).safeParse(error);
  // 408 and 429 say nothing about who asks.
  return (
    data !== undefined &&
    data.statusCode >= 400 &&
    data.statusCode < 500 &&
    ![408, 429].includes(data.statusCode)
  );
}
