import type { AllowedHosts } from './http/host-names.ts';
import type { LakeLogger } from './logger.ts';
import type { QueryLimits } from './query/limits.ts';
import type { WebhookOptions } from './webhooks/options.ts';

/** What a lake is made with. */
export interface LakeOptions {
  /** Folder of the database, the token and the images. */
  readonly directory: string;
  readonly projectId: string;
  readonly dataset: string;
  /** Origins whose pages may send credentials. Undefined: every loopback origin. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Hosts that requests may call the lake by, besides those of loopback. Undefined: none. */
  readonly allowedHosts?: AllowedHosts | undefined;
  /** Origin by which browsers reach the lake, when it is not the one they ask by: behind a proxy. */
  readonly publicOrigin?: string | undefined;
  /** Is whoever asks from this very machine its administrator, without a key? Default: no. */
  readonly localSignIn?: boolean | undefined;
  readonly webhook?: WebhookOptions | undefined;
  /** How much one query may cost. Undefined: 5 s, and an answer of 64 MiB. */
  readonly queryLimits?: QueryLimits | undefined;
  readonly logger: LakeLogger;
}
