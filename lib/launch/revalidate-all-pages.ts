import { encodeSignatureHeader } from '@sanity/webhook';

import { log } from '../log/log.ts';

/**
 * Sends the site the webhook of a change that every page shows. Its pages then show what was
 * published while the site was not running.
 *
 * @param url the origin of the site
 */
export async function revalidateAllPages(url: string, secret: string): Promise<void> {
  const body = JSON.stringify({
    _id: 'siteSettings',
    _type: 'siteSettings',
    operation: 'update',
    before: null,
    after: null,
  });
  try {
    const signature = await encodeSignatureHeader(body, Date.now(), secret);
    const response = await fetch(`${url}/api/revalidate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sanity-webhook-signature': signature },
      body,
      signal: AbortSignal.timeout(60_000),
    });
    if (!response.ok) log.warn({ status: response.status }, 'pages were not revalidated at start');
  } catch (error) {
    log.warn({ err: error }, 'pages were not revalidated at start');
  }
}
