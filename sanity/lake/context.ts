import type { Access } from './access/access.ts';
import type { LakeAuth, SignedIn } from './access/identity.ts';
import type { KeyValues } from './access/key-values.ts';
import type { OpenStreams } from './events/open-streams.ts';
import type { TransactionFeed } from './events/transaction-feed.ts';
import type { Connection, LakeAddress } from './http/address.ts';
import type { Images } from './images/images.ts';
import type { LakeLogger } from './logger.ts';
import type { TransactOptions, TransactResult } from './mutate/transaction.ts';
import type { LakeOptions } from './options.ts';
import type { Asker, QueryPool } from './query-pool/query-pool.ts';
import type { StorageReport } from './store/storage-report.ts';
import type { Store } from './store/store.ts';
import type { Mutation } from './store/types.ts';

/** The services of a lake, created once when it opens. */
export interface LakeServices {
  readonly store: Store;
  /** Evaluates GROQ. */
  readonly queries: QueryPool;
  /** Who may do what. */
  readonly access: Access;
  readonly options: LakeOptions;
  readonly logger: LakeLogger;
  /** Follows the journal, for listeners, live events and webhooks. */
  readonly feed: TransactionFeed;
  readonly openStreams: OpenStreams;
  readonly images: Images;
  /** Told of everything that the disk refuses. */
  readonly storage: StorageReport;
  /** What Studio remembers for each user. */
  readonly keyValues: KeyValues;
  /** Aborted when the lake closes: ends event streams and retries. */
  readonly closing: AbortSignal;
  /** The origin that addresses of assets begin with; undefined as long as the lake has no address of its own. */
  ownOrigin(): string | undefined;
  /** Writes a transaction. @throws LakeError 400, 409 */
  transact(mutations: readonly Mutation[], options: TransactOptions): TransactResult;
}

/** The context of a handler: the services, and what is known of the request. */
export interface RequestContext<Auth extends LakeAuth = LakeAuth> extends LakeServices {
  readonly auth: Auth;
  readonly connection: Connection;
  readonly address: LakeAddress;
  /** Aborted when the lake closes, and when the reader's token is no longer valid. */
  readonly closing: AbortSignal;
  /** In whose name queries are evaluated. */
  readonly asker: Asker;
}

/** The context of a handler whose route needs a token. */
export type SignedInContext = RequestContext<SignedIn>;
