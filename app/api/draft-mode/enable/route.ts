import { createClient } from 'next-sanity';
import { defineEnableDraftMode } from 'next-sanity/draft-mode';
import { cookies } from 'next/headers';

import { log } from '@/lib/log/log';
import { grantCookie, sealed } from '@/lib/preview/grant';
import { previewClient, previewSettings } from '@/lib/preview/preview-client';
import { returnPath } from '@/lib/preview/return-path';
import { grantFor } from '@/lib/preview/secrets';

const secretParameter = 'sanity-preview-secret';
const pathParameter = 'sanity-preview-pathname';

/** Opens a preview: Studio's Presentation comes here with a secret, and so does a shared link. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const secret = url.searchParams.get(secretParameter);
  if (!secret) return refuse('the secret is missing');
  const { client, apiToken } = await previewClient();
  const grant = await grantFor(client, secret, Date.now());
  if (grant === undefined) return refuse('the secret is not one, or no longer');
  // An editor's own secret is good within their Studio: copied into another browser, it opens nothing.
  if (grant.from === 'studio' && request.headers.get('sec-fetch-site') !== 'same-origin') {
    return refuse('the secret of a Studio came from elsewhere');
  }
  const jar = await cookies();
  jar.set(grantCookie, sealed(grant, apiToken), {
    httpOnly: true,
    secure: process.env.NODE_ENV === 'production',
    sameSite: 'lax',
    path: '/',
    expires: new Date(grant.until),
  });
  url.searchParams.set(pathParameter, returnPath(url.searchParams.get(pathParameter)));
  // Checks the secret once more, sets the cookies that Next and Presentation know, and redirects. It
  // brings a client of its own version.
  const itsClient = createClient(await previewSettings());
  return defineEnableDraftMode({ client: itsClient }).GET(new Request(url, request));
}

function refuse(reason: string): Response {
  log.warn({ reason }, 'a preview was refused');
  return Response.json(
    { error: 'This preview cannot be opened: ask for it in the Studio again.' },
    { status: 401, headers: { 'cache-control': 'private, no-store' } },
  );
}
