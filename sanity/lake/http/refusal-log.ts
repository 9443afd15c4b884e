import type { LakeError } from '../errors.ts';
import type { LakeLogger } from '../logger.ts';

const silenceMilliseconds = 10_000;

/**
 * Logs requests that were refused because of a limit: the first at once, then every ten seconds how many more there were.
 * A flood would otherwise fill the log, and cost more than what it asks for.
 */
export class RefusalLog {
  readonly #logger: LakeLogger;
  readonly #more = new Map<string, number>();

  constructor(logger: LakeLogger) {
    this.#logger = logger;
  }

  /** @param error one that may succeed later: 429, 503 */
  note({ status, message: reason }: LakeError): void {
    const more = this.#more.get(reason);
    if (more !== undefined) {
      this.#more.set(reason, more + 1);
      return;
    }
    this.#logger.warn({ status, reason }, 'a request was refused');
    this.#more.set(reason, 0);
    setTimeout(() => {
      const count = this.#more.get(reason) ?? 0;
      this.#more.delete(reason);
      if (count > 0) this.#logger.warn({ status, reason, count }, 'more requests were refused');
    }, silenceMilliseconds).unref();
  }
}
