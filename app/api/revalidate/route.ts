import { SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { after } from 'next/server';

import { siteReader } from '@/lib/content/published-client';
import { isPrivateId } from '@/lib/domain/private-id';
import { readWebhookSecret } from '@/lib/env/secrets';
import { processEnvironment } from '@/lib/env/process-environment';
import { BodyTooLargeError, readBody } from '@/lib/http/read-body';
import { parseJson } from '@/lib/json/parse-json';
import { log } from '@/lib/log/log';
import { createPageWarmer } from '@/lib/revalidation/page-warmer';
import { revalidateDependents } from '@/lib/revalidation/revalidate';
import { webhookBody } from '@/lib/revalidation/webhook-body';
import { WebhookVerifier } from '@/lib/revalidation/webhook-verifier';

/** A body is usually a few kilobytes; that of a paper with 3,000 authors stays below this. */
const maxBodyBytes = 1_000_000;

const verifier = new WebhookVerifier();
const warmer = createPageWarmer(() => processEnvironment().site.internalUrl);

/** Receives Sanity's webhook: a document was published, changed or taken down. */
export async function POST(request: Request): Promise<Response> {
  const signature = request.headers.get(SIGNATURE_HEADER_NAME);
  if (signature === null) return refuse(401, 'the signature is missing');
  let body: string;
  try {
    body = await readBody(request, maxBodyBytes);
  } catch (error) {
    if (error instanceof BodyTooLargeError) return refuse(413, error.message);
    throw error;
  }
  const secret = await readWebhookSecret(processEnvironment());
  const verdict = await verifier.verify(body, signature, secret);
  if (verdict === 'wrong') return refuse(401, 'the signature is wrong');
  if (verdict === 'outdated') {
    return refuse(401, 'the signature is older than 5 minutes, or the clocks differ by that');
  }
  if (verdict === 'repeated') return Response.json({ revalidated: [] });

  const change = webhookBody.safeParse(parseJson(body));
  if (!change.success) {
    return refuse(400, 'the body is not the projection in lib/revalidation/webhook-projection.ts');
  }
  const { _id: id, operation } = change.data;
  // No page shows what visitors cannot read; an import writes thousands of such documents.
  if (isPrivateId(id)) return Response.json({ revalidated: [] });
  try {
    const paths = await revalidateDependents(change.data, await siteReader());
    log.info({ id, operation, paths: paths.length }, 'revalidated');
    verifier.remember(signature);
    after(() => warmer.warm(paths));
    return Response.json({ revalidated: paths });
  } catch (error) {
    log.warn(
      { id, operation, err: error },
      'the pages of a change are unknown, so all were marked stale',
    );
    return refuse(503, 'the CMS does not answer: send this again');
  }
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status });
}
