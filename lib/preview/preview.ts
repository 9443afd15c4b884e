import 'server-only';

import { cookies, draftMode } from 'next/headers';
import { cache } from 'react';

import { grantCookie, unsealed } from './grant';
import { previewClient } from './preview-client';
import { isStillShared } from './secrets';

/** Somebody who may is looking at drafts. */
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
 * @returns undefined for every visitor, and for whoever has the cookie of draft mode and no leave
 */
export const readPreview = cache(async (): Promise<Preview | undefined> => {
  const { isEnabled } = await draftMode();
  if (!isEnabled) return undefined;
  const jar = await cookies();
  const cookie = jar.get(grantCookie)?.value;
  if (cookie === undefined) return undefined;
  const { client, apiToken } = await previewClient();
  const grant = unsealed(cookie, apiToken, Date.now());
  if (grant === undefined) return undefined;
  if (grant.from === 'link' && !(await isStillShared(client, grant))) return undefined;
  const isPublished = jar.get(perspectiveCookie)?.value === 'published';
  return {
    perspective: isPublished ? 'published' : 'drafts',
    until: new Date(grant.until),
    isShared: grant.from === 'link',
  };
});
