import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { after } from 'next/server';

import { readEnvironment, readWebhookSecret } from '@/lib/env/environment';
import { log } from '@/lib/log/log';
import { webhookWire } from '@/lib/revalidation/affected-pages';
import { BodyTooLargeError, readBody } from '@/lib/revalidation/read-body';
import { revalidateShowing } from '@/lib/revalidation/revalidate';
import { warm } from '@/lib/revalidation/warm';

/** A projection of ours is a few kilobytes; a paper of 3,000 authors stays below this. */
const maxBodyBytes = 1_000_000;

/** Sanity's webhook: something was published, changed or taken down. */
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
  const secret = await readWebhookSecret(readEnvironment(process.env));
  const valid = await isValidSignature(body, signature, secret);
  if (valid !== true) return refuse(401, 'the signature is wrong');

  const change = webhookWire.safeParse(parseJson(body));
  if (!change.success) {
    return refuse(400, 'the body is not the projection in lib/revalidation/webhook-projection.ts');
  }
  const { _id: id, operation } = change.data;
  try {
    const paths = await revalidateShowing(change.data);
    log.info({ id, operation, paths: paths.length }, 'revalidated');
    after(() => warm(paths));
    return Response.json({ revalidated: paths });
  } catch (error) {
    log.warn({ id, operation, err: error }, 'pages of a change unknown, all marked stale');
    return refuse(503, 'the CMS does not answer: send this again');
  }
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
