import { decodeSignatureHeader, isValidSignature } from '@sanity/webhook';

/**
 * Milliseconds for which a signature is accepted, and by which the clocks may differ. Hosted Sanity tries a message three
 * times within two minutes, whether it signs each attempt anew or not; the embedded lake does.
 */
const tolerance = 5 * 60_000;

/** How many messages are remembered; a site gets far fewer in that time. */
const maxRemembered = 10_000;

/**
 * - `new`: signed with the secret, just now
 * - `repeated`: the same, and it was acted on before
 * - `outdated`: signed with the secret, too long ago or in the future
 * - `wrong`: not signed with the secret
 */
export type WebhookVerdict = 'new' | 'repeated' | 'outdated' | 'wrong';

/**
 * Verifies webhooks. A message that somebody recorded may be sent again only as long as its signature is accepted, and is
 * not acted on twice. By its signature, because the header `idempotency-key` is not signed: anyone could change it.
 */
export class WebhookVerifier {
  /** Signatures of messages that were acted on, the oldest first. */
  readonly #done = new Set<string>();
  readonly #now: () => number;

  /** @param now the time in milliseconds since 1970 */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @param signature the header `sanity-webhook-signature` */
  async verify(body: string, signature: string, secret: string): Promise<WebhookVerdict> {
    if (!(await isValidSignature(body, signature, secret))) return 'wrong';
    const { timestamp } = decodeSignatureHeader(signature);
    if (Math.abs(this.#now() - timestamp) > tolerance) return 'outdated';
    return this.#done.has(signature) ? 'repeated' : 'new';
  }

  /** Called once a message was acted on. One that failed is sent again, maybe as it was. */
  remember(signature: string): void {
    this.#done.add(signature);
    if (this.#done.size > maxRemembered) this.#done.delete(this.#done.values().next().value ?? '');
  }
}
