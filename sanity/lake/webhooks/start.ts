import { setTimeout as wait } from 'node:timers/promises';

import type { TransactionFeed } from '../events/transaction-feed.ts';
import type { LakeLogger } from '../logger.ts';
import type { StorageReport } from '../store/storage-report.ts';
import type { Store } from '../store/store.ts';
import type { CommittedTransaction } from '../store/types.ts';
import { deliveriesOf } from './deliveries-of.ts';
import { DeliveryQueue, type QueuedDelivery } from './delivery-queue.ts';
import type { EvaluateDelta, WebhookOptions } from './options.ts';
import type { Asker, QueryPool } from '../query-pool/query-pool.ts';
import { ReceiverAbsentError, sendDelivery, type Sender } from './send-delivery.ts';

const maxConcurrent = 8;
/** With this many messages waiting, no more are derived from the journal. */
const maxQueued = 1000;
const firstRetryMilliseconds = 250;
const maxRetryMilliseconds = 30_000;
/** A refused connection costs nothing, and a site that has just started should get its messages at once. */
const maxProbeMilliseconds = 1000;
/** A try to write the queue costs little, and on a full disk there may be room again at any time. */
const maxQueuePause = 5_000;

/** Whom webhooks are for. */
const asker: Asker = { lane: 'site', owner: 'webhooks' };

export interface WebhookDependencies {
  readonly store: Store;
  readonly feed: TransactionFeed;
  readonly queries: QueryPool;
  readonly options: Sender['options'];
  readonly logger: LakeLogger;
  readonly storage: StorageReport;
  readonly webhook: WebhookOptions;
}

/** Webhooks at work. */
export interface RunningWebhooks {
  /** Stops, and waits until deliveries in progress are aborted. Undelivered messages stay queued. */
  close(): Promise<void>;
}

/** How long to wait after the given number of failed attempts: 0.25 s, doubled each time, 30 s at most. */
export function retryDelay(attempts: number): number {
  return Math.min(firstRetryMilliseconds * 2 ** (attempts - 1), maxRetryMilliseconds);
}

function queuePause(failures: number): number {
  return Math.min(retryDelay(failures), maxQueuePause);
}

/**
 * Follows the journal and sends every published change to the receiver, at least once and in order for
 * each document, until it answers 2xx. Writes never wait for this: messages are derived from the journal
 * after the commit, and the position is stored with them, so that a crash loses none. Where the queue cannot be written,
 * as on a full disk, it is tried again.
 */
export function startWebhooks(dependencies: WebhookDependencies): RunningWebhooks {
  const { store, feed, queries, logger, storage, webhook } = dependencies;
  const queue = new DeliveryQueue(store.sql);
  const closing = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  let drained = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;
  /** Set while nothing listens at the receiver's address: then one message at a time probes it. */
  let absent: { readonly failures: number; readonly probeAt: number } | undefined;
  /** Set while the queue cannot be used. */
  let unusable: { readonly failures: number; readonly retryAt: number } | undefined;
  /** Messages that the receiver has taken, and that could not be removed from the queue yet. */
  const taken = new Set<number>();

  const evaluate: EvaluateDelta = (groq, delta) =>
    queries.run({ name: 'evaluateDelta', given: { groq, delta } }, asker);

  try {
    queue.hasten();
  } catch (error) {
    queueFailed(error);
  }
  const enqueuing = enqueue();
  pump();

  async function enqueue(): Promise<void> {
    let firstPosition: number | undefined;
    let failures = 0;
    while (!closing.signal.aborted) {
      try {
        firstPosition ??= store.lastSeq();
        for await (const transaction of follow(firstPosition)) {
          await add(transaction);
          failures = 0;
        }
      } catch (error) {
        report(error);
        failures += 1;
        await pauseOf(queuePause(failures));
      }
    }
  }

  /** @param first where to begin with a new receiver: it gets future changes, not all past ones */
  function follow(first: number): AsyncIterable<CommittedTransaction> {
    const position = queue.position();
    if (position === undefined) queue.add(first, []);
    return feed.follow(position ?? first, closing.signal);
  }

  async function add(transaction: CommittedTransaction): Promise<void> {
    while (queue.length >= maxQueued && !closing.signal.aborted) await drained.promise;
    const deliveries = await deliveriesOf(transaction, webhook, evaluate, logger);
    if (closing.signal.aborted) return;
    queue.add(transaction.seq, deliveries);
    // Something was just published: try now, whatever the delay after the last failure.
    for (const { documentId } of deliveries) queue.hastenDocument(documentId);
    pump();
  }

  function pauseOf(milliseconds: number): Promise<void> {
    const options = { ref: false, signal: closing.signal };
    return wait(milliseconds, undefined, options).catch(() => undefined);
  }

  function report(error: unknown): void {
    if (storage.take(error) !== undefined) return;
    logger.error({ err: error }, 'the queue of webhooks could not be used, and is tried again');
  }

  function queueFailed(error: unknown): void {
    const now = Date.now();
    // Several deliveries fail at once: that counts as one failure.
    if (closing.signal.aborted || (unusable !== undefined && unusable.retryAt > now)) return;
    const failures = (unusable?.failures ?? 0) + 1;
    unusable = { failures, retryAt: now + queuePause(failures) };
    report(error);
  }

  function pump(): void {
    clearTimeout(timer);
    if (closing.signal.aborted) return;
    const now = Date.now();
    const pausedUntil = Math.max(absent?.probeAt ?? 0, unusable?.retryAt ?? 0);
    if (pausedUntil > now) return wakeAt(pausedUntil);
    try {
      sendDue(now);
    } catch (error) {
      queueFailed(error);
      wakeAt(unusable?.retryAt ?? now + maxQueuePause);
    }
  }

  function sendDue(now: number): void {
    const most = absent === undefined ? maxConcurrent : 1;
    for (const delivery of queue.due(now, most + underWay.size)) {
      if (underWay.size >= most) return;
      if (underWay.has(delivery.documentId)) continue;
      const attempt = deliver(delivery)
        .catch(queueFailed)
        .finally(() => {
          underWay.delete(delivery.documentId);
          pump();
        });
      underWay.set(delivery.documentId, attempt);
    }
    const next = queue.nextDue(now);
    if (next !== undefined) wakeAt(next);
  }

  function wakeAt(time: number): void {
    timer = setTimeout(pump, Math.max(0, time - Date.now()));
    timer.unref();
  }

  async function deliver(delivery: QueuedDelivery): Promise<void> {
    try {
      if (!taken.has(delivery.id)) await sendDelivery(dependencies, delivery, closing.signal);
    } catch (error) {
      if (!closing.signal.aborted) failed(delivery, error);
      return;
    }
    absent = undefined;
    if (closing.signal.aborted) return;
    taken.add(delivery.id);
    queue.remove(delivery.id);
    taken.delete(delivery.id);
    unusable = undefined;
    drained.resolve();
    drained = Promise.withResolvers();
  }

  function failed({ id, documentId, attempts }: QueuedDelivery, error: unknown): void {
    const reason = Error.isError(error) ? error.message : String(error);
    if (error instanceof ReceiverAbsentError) {
      const failures = (absent?.failures ?? 0) + 1;
      const delay = Math.min(retryDelay(failures), maxProbeMilliseconds);
      // The lake starts before the site, which may have to be built first: no reason for a warning.
      if (failures === 1) {
        logger.info({ url: webhook.url, reason }, 'webhooks wait for the receiver');
      }
      absent = { failures, probeAt: Date.now() + delay };
      return;
    }
    absent = undefined;
    const delay = retryDelay(attempts + 1);
    logger.warn({ documentId, attempts: attempts + 1, delay, reason }, 'a webhook was not taken');
    queue.postpone(id, Date.now() + delay);
  }

  return {
    async close() {
      closing.abort();
      clearTimeout(timer);
      drained.resolve();
      await Promise.allSettled([enqueuing, ...underWay.values()]);
    },
  };
}
