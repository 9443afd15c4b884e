import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import type { Delivery } from './delivery-queue.ts';
import type { WebhookOptions } from './options.ts';

/** A receiver that warms pages takes its time; one that hangs must not hold the queue. */
const attemptTimeout = 15_000;
/** No connection was made, so that this message has nothing to do with it. */
const connectionErrors = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Who sends: named in the headers. */
export interface Sender {
  readonly options: { readonly projectId: string; readonly dataset: string };
  readonly webhook: Pick<WebhookOptions, 'url' | 'secret'>;
}

/** Nobody is there, as opposed to somebody who does not want this message. */
export class ReceiverAbsentError extends Error {
  override readonly name = 'ReceiverAbsentError';
}

/**
 * Posts a message as hosted Sanity does, signed at this moment.
 *
 * @throws ReceiverAbsentError when there is no connection, Error when the receiver answers anything
 *   but 2xx, or not in time.
 */
export async function sendDelivery(
  sender: Sender,
  delivery: Delivery,
  closing: AbortSignal,
): Promise<void> {
  const response = await post(sender, delivery, closing).catch((error: unknown) => {
    throw failureOf(error);
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
}

async function post(
  { options: { projectId, dataset }, webhook }: Sender,
  delivery: Delivery,
  closing: AbortSignal,
): Promise<Response> {
  const signature = await encodeSignatureHeader(delivery.body, Date.now(), webhook.secret);
  return fetch(webhook.url, {
    method: 'POST',
    body: delivery.body,
    // A redirect would carry the signed body to a place that nobody configured.
    redirect: 'manual',
    signal: AbortSignal.any([closing, AbortSignal.timeout(attemptTimeout)]),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': delivery.idempotencyKey,
      'sanity-transaction-id': delivery.transactionId,
      'sanity-transaction-time': delivery.timestamp,
      'sanity-operation': delivery.operation,
      'sanity-document-id': delivery.documentId,
      'sanity-project-id': projectId,
      'sanity-dataset': dataset,
      'sanity-webhook-id': 'embedded',
      [SIGNATURE_HEADER_NAME]: signature,
    },
  });
}

/** fetch hides the reason (ECONNREFUSED, a timeout) in the cause. */
function failureOf(error: unknown): Error {
  if (!Error.isError(error)) return new Error(String(error));
  const { cause } = error;
  if (!Error.isError(cause)) return error;
  const isAbsent = 'code' in cause && connectionErrors.some((code) => code === cause.code);
  const reason = cause.message || ('code' in cause ? String(cause.code) : error.message);
  return isAbsent ? new ReceiverAbsentError(reason) : new Error(reason);
}
