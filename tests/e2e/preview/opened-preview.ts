import { randomUUID } from 'node:crypto';

import type { SanityClient } from '@sanity/client';

import { type RawResponse, sendRawRequest, cookieHeader, cookiesOf } from './raw-request';

/** The documents that Studio opens previews with; `@sanity/preview-url-secret` names them. */
const secretType = 'sanity.previewUrlSecret';
const shareId = 'sanity-preview-url-secret.share-access';
const shareType = 'sanity.previewUrlShareAccess';

/** A secret, written as Studio's Presentation writes one. */
export async function studioSecret(
  client: SanityClient,
): Promise<{ secret: string; documentId: string }> {
  const documentId = `drafts.${randomUUID()}`;
  const secret = randomUUID();
  const fields = { secret, source: 'sanity/presentation', studioUrl: 'http://localhost/studio' };
  await client
    .transaction()
    .createOrReplace({ _id: documentId, _type: secretType })
    .patch(documentId, { set: fields })
    .commit({ visibility: 'sync' });
  return { secret, documentId };
}

/** Shares previews by a link, as Presentation does; null revokes it. */
export async function share(client: SanityClient, secret: string | null): Promise<void> {
  await client
    .transaction()
    .createIfNotExists({ _id: shareId, _type: shareType })
    .patch(shareId, { set: { secret } })
    .commit({ visibility: 'sync' });
}

/** The address that opens a preview of a page. */
export function enablePath(
  secret: string,
  { pathname = '/fr', perspective = 'drafts' }: { pathname?: string; perspective?: string } = {},
): string {
  const query = new URLSearchParams({
    'sanity-preview-secret': secret,
    'sanity-preview-perspective': perspective,
    'sanity-preview-pathname': pathname,
  });
  return `/api/draft-mode/enable?${query.toString()}`;
}

/** The header of a request from a page of this site. */
export const fromThisSite = { 'sec-fetch-site': 'same-origin' };

/** The cookies of an editor's browser after Presentation opened a preview in it. */
export interface PreviewCookies {
  readonly bypass: string;
  readonly session: string;
  /** All of them, as a header. */
  readonly cookie: string;
  readonly response: RawResponse;
}

/** @throws Error when the preview is refused */
export async function openPreview(
  siteUrl: string,
  secret: string,
  headers: Readonly<Record<string, string>> = fromThisSite,
): Promise<PreviewCookies> {
  const response = await sendRawRequest(siteUrl, { path: enablePath(secret), headers });
  const cookies = cookiesOf(response);
  const bypass = cookies.get('__prerender_bypass');
  const session = cookies.get('portrait-preview');
  if (bypass === undefined || session === undefined) {
    throw new Error(`no preview was opened: ${response.status}`);
  }
  return { bypass, session, cookie: cookieHeader(cookies), response };
}
