import type { AllowedHosts } from './http/host-names.ts';
import type { LakeLogger } from './logger.ts';
import type { WebhookOptions } from './webhooks/options.ts';

/** What a lake is made with. */
export interface LakeOptions {
  /** Folder of the database, the token and the images. */
  readonly directory: string;
  readonly projectId: string;
  readonly dataset: string;
  /** Origins whose pages may send credentials. Undefined: every loopback origin. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Hosts that the lake answers to besides loopback ones. Undefined: none. */
  readonly allowedHosts?: AllowedHosts | undefined;
  /** Origin by which browsers reach the lake behind a proxy. Undefined: that of the request. */
  readonly publicOrigin?: string | undefined;
  /** Does a browser on this machine sign in as the administrator without a key? Default: no. */
  readonly localSignIn?: boolean | undefined;
  readonly webhook?: WebhookOptions | undefined;
  readonly logger: LakeLogger;
}
