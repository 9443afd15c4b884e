import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Whether a request may be answered, and the headers that tell its client how many more may. */
export interface RateVerdict {
  readonly isAllowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

interface RateSettings {
  /** How many requests of a network are answered within the time; all of them may come at once. */
  readonly requests: number;
  readonly seconds: number;
  /** How many networks are remembered. */
  readonly networks: number;
}

/**
 * How often each network asks. The one that asked least recently is forgotten when there are too many: whoever has so
 * many addresses has the share of each anyway, and nobody else loses anything.
 */
export class RequestRate {
  readonly #limiter: RateLimiterMemory;
  readonly #settings: RateSettings;
  /** In the order in which they asked last. */
  readonly #networks = new Set<string>();

  constructor(settings: RateSettings) {
    this.#settings = settings;
    this.#limiter = new RateLimiterMemory({
      points: settings.requests,
      duration: settings.seconds,
    });
  }

  /** How many networks are remembered now. */
  get size(): number {
    return this.#networks.size;
  }

  /** Counts a request of a network. */
  async take(network: string): Promise<RateVerdict> {
    await this.#remember(network);
    try {
      return this.#verdict(true, await this.#limiter.consume(network));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return this.#verdict(false, refusal);
      throw refusal;
    }
  }

  async #remember(network: string): Promise<void> {
    this.#networks.delete(network);
    this.#networks.add(network);
    if (this.#networks.size <= this.#settings.networks) return;
    const [oldest = network] = this.#networks;
    this.#networks.delete(oldest);
    await this.#limiter.delete(oldest);
  }

  /** The headers of draft-ietf-httpapi-ratelimit-headers-10, and those of a refusal (RFC 9110, 10.2.3). */
  #verdict(isAllowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): RateVerdict {
    const { requests, seconds } = this.#settings;
    const wait = Math.max(1, Math.ceil(msBeforeNext / 1000));
    return {
      isAllowed,
      headers: {
        'ratelimit-policy': `"address";q=${requests};w=${seconds}`,
        ratelimit: `"address";r=${remainingPoints};t=${wait}`,
        ...(!isAllowed && { 'retry-after': String(wait) }),
      },
    };
  }
}
