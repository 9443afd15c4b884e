import 'server-only';

import { cookies, draftMode } from 'next/headers';
import { cache } from 'react';

import { sessionCookie } from './session.ts';
import { validSession } from './valid-session.ts';

/** A preview that the sender of a request may see. */
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
 * The preview that this request is part of. Calling this does not make a page dynamic: while Next
 * renders a page for its cache, draft mode is off.
 *
 * @returns undefined for every visitor, also for one with the cookie of draft mode and no session
 */
export const readPreview = cache(async (): Promise<Preview | undefined> => {
  const { isEnabled } = await draftMode();
  if (!isEnabled) return undefined;
  const jar = await cookies();
  const session = await validSession(jar.get(sessionCookie)?.value);
  if (session === undefined) return undefined;
  const isPublished = jar.get(perspectiveCookie)?.value === 'published';
  return {
    perspective: isPublished ? 'published' : 'drafts',
    until: new Date(session.until),
    isShared: session.from === 'link',
  };
});
