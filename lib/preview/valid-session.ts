import 'server-only';

import { draftClient } from './draft-client.ts';
import { isStillShared } from './secrets.ts';
import { type PreviewSession, verifySession } from './session.ts';

/**
 * The session in a cookie, if it is still valid: signed by this server, not over, and of a link that is still shared.
 *
 * @throws Error when there is no token to read drafts with, and the client's errors when the CMS does not say whether a
 *   link is still shared
 */
export async function validSession(
  cookie: string | undefined,
): Promise<PreviewSession | undefined> {
  if (cookie === undefined) return undefined;
  const { client, apiToken } = await draftClient();
  const session = verifySession(cookie, apiToken, Date.now());
  if (session?.from === 'link' && !(await isStillShared(client, session))) return undefined;
  return session;
}
