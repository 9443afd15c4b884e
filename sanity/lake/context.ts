import type { Access } from './access/access.ts';
import type { Role } from './access/roles.ts';
import type { AllowedHosts } from './http/host-names.ts';
import type { QueryBounds } from './query/bounds.ts';
import type {
  Change,
  CommittedTransaction,
  Mutation,
  Store,
  StoredDocument,
} from './store/types.ts';
import type { WebhookOptions } from './webhooks/options.ts';

/** A function `pino` and `console` both have: fields first, then the message. */
export interface LakeLogger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

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
  readonly queryBounds?: QueryBounds | undefined;
  readonly logger: LakeLogger;
}

/** Who is asking. Without a token: nobody, who sees published documents only. */
export type LakeAuth =
  | { readonly authenticated: false }
  | { readonly authenticated: true; readonly userId: string; readonly role: Role };

/** What is known of a connection, besides what a request on it says. */
export interface Connection {
  /** The other end's address. Undefined when it is not known: then it is nobody's in particular. */
  readonly remoteAddress?: string | undefined;
}

/** The request's address, taken apart: the same for both address forms. */
export interface LakeAddress {
  /** `v2025-02-19` → `2025-02-19`; `v1` → `1`; `vX` → `X`; undefined for addresses without version (images). */
  readonly version: string | undefined;
  /** Without the version, percent-decoded, no leading slash: `['data', 'listen', 'production']`. */
  readonly segments: readonly string[];
  readonly searchParams: URLSearchParams;
  /** Scheme, host and port the client used, for addresses in answers: `http://localhost:3333`. */
  readonly origin: string;
}

/** A perspective, resolved: `raw`, or what wins over what, first first (`drafts`, `published`, a release's name). */
export type Perspective = 'raw' | readonly string[];

export interface QueryOptions {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  /** Default `raw`. */
  readonly perspective?: Perspective | undefined;
  /** False: ids with a `.` do not exist. Default: what the request's token allows. */
  readonly seesDrafts?: boolean | undefined;
}

export interface QueryAnswer {
  readonly result: unknown;
  /** `s1:…`, never empty: what must be forgotten when a transaction carries one of them. */
  readonly syncTags: readonly string[];
}

/** Is this document one that the filter finds? Compiled once, asked often. */
export type DocumentMatcher = (document: StoredDocument) => Promise<boolean>;

/** What a lake is made of, with or without a request. */
export interface LakeServices {
  readonly store: Store;
  /** Who may do what. */
  readonly access: Access;
  readonly options: LakeOptions;
  readonly logger: LakeLogger;
  /** Aborted when the lake closes: ends event streams and retries. In a request's context also when whoever asked may not
   * see its streams any more. */
  readonly closing: AbortSignal;
  /**
   * For listeners: `*[filter]` (whatever follows the filter is ignored). What a sub-query or a dereference in the
   * filter reaches is what `seesDrafts` allows: whether an event comes would otherwise tell a visitor about drafts.
   * @throws LakeError like `query`
   */
  matcher(
    groq: string,
    params: Readonly<Record<string, unknown>>,
    reader: { readonly seesDrafts: boolean },
  ): DocumentMatcher;
  /**
   * Evaluates an expression on a delta, with `before()`, `after()` and `delta::`: `@` is the document after, or before
   * when it is gone. @throws LakeError like `query`
   */
  evaluateDelta(
    groq: string,
    delta: { readonly before: StoredDocument | null; readonly after: StoredDocument | null },
    params?: Readonly<Record<string, unknown>>,
  ): Promise<unknown>;
  /** The tags that a change makes stale: what a query's `syncTags` are compared with. */
  syncTagsOf(change: Change): string[];
}

/** What every route is given. */
export interface LakeContext extends LakeServices {
  readonly auth: LakeAuth;
  readonly connection: Connection;
  readonly address: LakeAddress;
  /** Evaluates GROQ for who asks. @throws LakeError (400) on a query that cannot be parsed or exceeds a bound. */
  query(groq: string, options?: QueryOptions): Promise<QueryAnswer>;
  /**
   * Writes a transaction as `/data/mutate` would.
   * @returns undefined when there was nothing to be changed
   * @throws LakeError (401, 409, 400)
   */
  transact(
    mutations: readonly Mutation[],
    options?: { transactionId?: string; author?: string },
  ): CommittedTransaction | undefined;
}

/** Answers the request, or undefined when the address is not its own. */
export type LakeRoute = (request: Request, context: LakeContext) => Promise<Response | undefined>;
