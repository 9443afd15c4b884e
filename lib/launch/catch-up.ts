import { encodeSignatureHeader } from '@sanity/webhook';

import { log } from '../log/log.ts';

/**
 * Tells the site, as a webhook would, that something every page shows has changed. What was
 * published while the site was not running reaches its pages so.
 *
 * @param url the origin of the site
 */
export async function catchUp(url: string, secret: string): Promise<void> {
  const body = JSON.stringify({
    _id: 'siteSettings',
    _type: 'siteSettings',
    operation: 'update',
    before: null,
    after: null,
  });
  try {
    const signature = await encodeSignatureHeader(body, Date.now(), secret);
    const answer = await fetch(`${url}/api/revalidate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sanity-webhook-signature': signature },
      body,
      signal: AbortSignal.timeout(60_000),
    });
    if (!answer.ok) log.warn({ status: answer.status }, 'the site did not take the catching up');
  } catch (error) {
    log.warn({ err: error }, 'the site did not take the catching up');
  }
}
