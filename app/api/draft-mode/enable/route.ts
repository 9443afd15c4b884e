import { createClient } from 'next-sanity';
import { defineEnableDraftMode } from 'next-sanity/draft-mode';
import { cookies } from 'next/headers';

import { log } from '@/lib/log/log';
import { draftClient, draftClientSettings } from '@/lib/preview/draft-client';
import { returnPath } from '@/lib/preview/return-path';
import { sessionFor } from '@/lib/preview/secrets';
import { sessionCookie, signSession } from '@/lib/preview/session';

const secretParameter = 'sanity-preview-secret';
const pathParameter = 'sanity-preview-pathname';

/** Opens a preview, for a secret from Studio's Presentation or from a shared link. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const secret = url.searchParams.get(secretParameter);
  if (!secret) return refuse('the secret is missing');
  const { client, apiToken } = await draftClient();
  const session = await sessionFor(client, secret, Date.now());
  if (session === undefined) return refuse('the secret is not one, or no longer');
  // The secret of an editor is valid within their Studio only: copied into another browser, it
  // opens nothing.
  if (session.from === 'studio' && request.headers.get('sec-fetch-site') !== 'same-origin') {
    return refuse('the secret of a Studio came from elsewhere');
  }
  const jar = await cookies();
  jar.set(sessionCookie, signSession(session, apiToken), {
    httpOnly: true,
    secure: process.env.NODE_ENV === 'production',
    sameSite: 'lax',
    path: '/',
    expires: new Date(session.until),
  });
  url.searchParams.set(pathParameter, returnPath(url.searchParams.get(pathParameter)));
  // This checks the secret again, sets the cookies of Next and Presentation, and redirects. It needs a
  // client of the version that next-sanity brings.
  const nextSanityClient = createClient(await draftClientSettings());
  return defineEnableDraftMode({ client: nextSanityClient }).GET(new Request(url, request));
}

function refuse(reason: string): Response {
  log.warn({ reason }, 'a preview was refused');
  return Response.json(
    { error: 'This preview cannot be opened: ask for it in the Studio again.' },
    { status: 401, headers: { 'cache-control': 'private, no-store' } },
  );
}
