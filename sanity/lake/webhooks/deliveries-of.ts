import { createHash } from 'node:crypto';
import type { LakeLogger } from '../logger.ts';
import type { Change, CommittedTransaction } from '../store/types.ts';
import type { Delivery } from './delivery-queue.ts';
import { defaultProjection, type EvaluateDelta, type WebhookOptions } from './options.ts';

/** The messages of a transaction: one for each change of a published document that passes the filter. */
export async function deliveriesOf(
  transaction: CommittedTransaction,
  webhook: WebhookOptions,
  evaluate: EvaluateDelta,
  logger: LakeLogger,
): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const change of transaction.changes) {
    // Drafts and versions have a dot in their id. Unpublished content must not leave the lake.
    if (change.documentId.includes('.')) continue;
    const body = await bodyOf(change, webhook, evaluate, logger);
    if (body === undefined) continue;
    deliveries.push({
      documentId: change.documentId,
      transactionId: transaction.id,
      timestamp: transaction.timestamp,
      operation: change.operation,
      idempotencyKey: createHash('sha256')
        .update(`${webhook.url}\n${transaction.id}\n${change.documentId}`)
        .digest('hex'),
      body,
    });
  }
  return deliveries;
}

async function bodyOf(
  { documentId, previous: before, result: after, operation }: Change,
  { filter, projection = defaultProjection }: WebhookOptions,
  evaluate: EvaluateDelta,
  logger: LakeLogger,
): Promise<string | undefined> {
  try {
    if (filter !== undefined && (await evaluate(filter, { before, after })) !== true) {
      return undefined;
    }
    return JSON.stringify(await evaluate(projection, { before, after }));
  } catch (error) {
    // With too little information a receiver refreshes too much; without a message it stays stale.
    logger.error(
      { err: error, documentId },
      'the webhook could not be projected; a bare one is sent',
    );
    return JSON.stringify({ _id: documentId, _type: (after ?? before)?._type, operation });
  }
}
