import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import type { Delivery } from './delivery-queue.ts';
import type { WebhookOptions } from './options.ts';

/** Long enough for a receiver that renders pages first. One that hangs must not block the queue. */
const attemptTimeout = 15_000;
/** Errors of connecting: the receiver is not there, whatever the message. */
const connectionErrors = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** The sender, as the headers name it. */
export interface Sender {
  readonly options: { readonly projectId: string; readonly dataset: string };
  readonly webhook: Pick<WebhookOptions, 'url' | 'secret'>;
}

/** There is no receiver, as opposed to one that refuses this message. */
export class ReceiverAbsentError extends Error {
  override readonly name = 'ReceiverAbsentError';
}

/**
 * Posts a message as hosted Sanity does, with a fresh signature.
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
    // A redirect would send the signed body to an address that was not configured.
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
