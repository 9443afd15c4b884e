import 'server-only';

import { cookies, draftMode } from 'next/headers';
import { cache } from 'react';

import { draftClient } from './draft-client.ts';
import { isStillShared } from './secrets.ts';
import { sessionCookie, verified } from './session.ts';

/** A preview that whoever asks is permitted to see. */
export interface Preview {
  /** What the editor chose to see. */
  readonly perspective: 'drafts' | 'published';
  /** When it ends. */
  readonly until: Date;
  /** Whether a shared link opened it, outside any Studio. */
  readonly isShared: boolean;
}

/** The cookie in which Studio's Presentation keeps the perspective. */
const perspectiveCookie = 'sanity-preview-perspective';

/**
 * The preview that this request is part of. Asking does not make a page dynamic: while Next renders
 * one for its cache, draft mode is off.
 *
 * @returns undefined for every visitor, and for whoever has the cookie of draft mode without a session
 */
export const readPreview = cache(async (): Promise<Preview | undefined> => {
  const { isEnabled } = await draftMode();
  if (!isEnabled) return undefined;
  const jar = await cookies();
  const cookie = jar.get(sessionCookie)?.value;
  if (cookie === undefined) return undefined;
  const { client, apiToken } = await draftClient();
  const session = verified(cookie, apiToken, Date.now());
  if (session === undefined) return undefined;
  if (session.from === 'link' && !(await isStillShared(client, session))) return undefined;
  const isPublished = jar.get(perspectiveCookie)?.value === 'published';
  return {
    perspective: isPublished ? 'published' : 'drafts',
    until: new Date(session.until),
    isShared: session.from === 'link',
  };
});
