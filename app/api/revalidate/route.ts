import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { after } from 'next/server';

import { readEnvironment, readWebhookSecret } from '@/lib/env/environment';
import { log } from '@/lib/log/log';
import { webhookWire } from '@/lib/revalidation/affected-pages';
import { revalidateShowing } from '@/lib/revalidation/revalidate';
import { warm } from '@/lib/revalidation/warm';

/** A projection of ours is a few kilobytes; a paper of 3,000 authors stays below this. */
const maxBodyBytes = 1_000_000;

/** Sanity's webhook: something was published, changed or taken down. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) {
    return Response.json({ error: `the body exceeds ${maxBodyBytes} bytes` }, { status: 413 });
  }
  const signature = request.headers.get(SIGNATURE_HEADER_NAME);
  const secret = await readWebhookSecret(readEnvironment(process.env));
  const body = await request.text();
  const valid = signature !== null && (await isValidSignature(body, signature, secret));
  if (valid !== true) {
    return Response.json({ error: 'the signature is missing or wrong' }, { status: 401 });
  }
  const change = webhookWire.safeParse(parseJson(body));
  if (!change.success) {
    return Response.json(
      { error: 'the body is not the projection in lib/revalidation/webhook-projection.ts' },
      { status: 400 },
    );
  }
  const paths = await revalidateShowing(change.data);
  log.info(
    { id: change.data._id, operation: change.data.operation, paths: paths.length },
    'revalidated',
  );
  after(() => warm(paths));
  return Response.json({ revalidated: paths });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
