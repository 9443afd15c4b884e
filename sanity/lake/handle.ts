import { openAccess, type Access } from './access/access.ts';
import { authRoute } from './access/auth-route.ts';
import { checkAccess } from './access/endpoints.ts';
import { peopleRoute } from './access/people-route.ts';
import { allows } from './access/roles.ts';
import { actionRoute } from './actions/action-route.ts';
import { fileRoute } from './assets/file-route.ts';
import { uploadRoute } from './assets/upload-route.ts';
import type {
  Connection,
  LakeAddress,
  LakeAuth,
  LakeContext,
  LakeOptions,
  LakeRoute,
  LakeServices,
} from './context.ts';
import { httpError, LakeError } from './errors.ts';
import { listenRoute } from './events/listen.ts';
import { liveRoute } from './events/live.ts';
import { crossDatasetRoute } from './history/cross-dataset-route.ts';
import { documentEventsRoute } from './history/events-route.ts';
import { historyRoute } from './history/history-route.ts';
import { readAddress } from './http/address.ts';
import { isAllowedOrigin, preflight, withCors } from './http/cors.ts';
import { isAllowedHost } from './http/host-names.ts';
import { imageRoute } from './images/image-route.ts';
import { transact, type TransactOptions } from './mutate/transaction.ts';
import { createQueryEngine, type QueryEngine } from './query/engine.ts';
import { syncTagsOf } from './query/sync-tags.ts';
import { documentRoute, exportRoute } from './routes/documents.ts';
import { keyValueRoute } from './routes/key-values.ts';
import { mutateRoute } from './routes/mutate.ts';
import { projectRoute } from './routes/project.ts';
import { queryRoute } from './routes/query.ts';
import { openStore } from './store/sqlite-store.ts';
import type { Mutation, Store } from './store/types.ts';
import { startWebhooks } from './webhooks/start.ts';

/** An embedded Content Lake: the hosted one's HTTP protocol over a folder. */
export interface Lake {
  /** @param connection what the request itself does not tell; without it nobody is taken to be on this machine */
  handle(request: Request, connection?: Connection): Promise<Response>;
  /** Allows to write, and to see drafts. */
  readonly token: string;
  readonly directory: string;
  readonly dataset: string;
  readonly store: Store;
  /** Who may do what. */
  readonly access: Access;
  /**
   * For connections that are no requests (WebSockets): the address, if it may be called by this host from this origin.
   * @throws LakeError (421, 403, 404, 400)
   */
  admit(request: Request): LakeAddress;
  /** Who a request's credentials name. @throws LakeError 401 */
  authenticate(request: Request): LakeAuth;
  /** Ends event streams and webhooks; requests are still answered. */
  endStreams(): Promise<void>;
  /** Ends everything, and closes the store. */
  close(): Promise<void>;
}

/** @throws StoreUnavailableError, and lets go of the store */
function opened(store: Store, { directory, localSignIn = false, logger }: LakeOptions): Access {
  try {
    return openAccess({ directory, localSignIn, logger });
  } catch (error) {
    store.close();
    throw error;
  }
}

/**
 * Opens the lake of a folder.
 * @throws StoreUnavailableError when the folder cannot be used, or another lake holds it
 */
export function createLake(options: LakeOptions): Lake {
  const { projectId, dataset, directory, logger } = options;
  const store = openStore({
    directory,
    onListenerError: (error) => logger.error({ err: error }, 'a commit listener failed'),
  });
  const access = opened(store, options);
  const engine = createQueryEngine(store, { projectId, dataset, bounds: options.queryBounds });
  const closing = new AbortController();
  const selectIds: Parameters<typeof transact>[1] = (query, params, working) =>
    engine.selectIds(query, params, working.reader);
  const write = (mutations: readonly Mutation[], chosen: TransactOptions) =>
    transact(store, selectIds, mutations, chosen);
  const services: LakeServices = {
    store,
    access,
    options,
    logger,
    closing: closing.signal,
    matcher: engine.matcher,
    evaluateDelta: engine.evaluateDelta,
    syncTagsOf,
  };
  const webhooks =
    options.webhook &&
    startWebhooks({
      ...services,
      projectId,
      dataset,
      webhook: options.webhook,
      evaluate: engine.evaluateDelta,
    });
  const routes: readonly LakeRoute[] = [
    queryRoute,
    mutateRoute(write),
    actionRoute,
    documentRoute,
    exportRoute,
    historyRoute,
    documentEventsRoute,
    crossDatasetRoute,
    listenRoute,
    liveRoute,
    uploadRoute,
    imageRoute,
    fileRoute,
    keyValueRoute,
    authRoute,
    peopleRoute,
    projectRoute,
  ];

  async function answer(request: Request, connection: Connection): Promise<Response> {
    const auth = access.authenticate(request);
    const origin = request.headers.get('origin');
    if (auth.authenticated && origin !== null && !isAllowedOrigin(origin, options.allowedOrigins)) {
      throw httpError(403, `Pages of ${origin} may not send credentials`);
    }
    const address = readAddress(request, projectId);
    checkAccess(request.method, address.segments, auth.authenticated ? auth.role : undefined);
    const context = contextFor(services, engine, write, { request, connection, auth, address });
    for (const route of routes) {
      const response = await route(request, context);
      if (response !== undefined) return response;
    }
    throw httpError(404, 'There is nothing at this address');
  }

  function admit(request: Request): LakeAddress {
    const { hostname } = new URL(request.url);
    if (!isAllowedHost(hostname, options.allowedHosts)) {
      throw httpError(421, `No lake is called ${hostname.slice(0, 255)}`);
    }
    const origin = request.headers.get('origin');
    if (origin !== null && !isAllowedOrigin(origin, options.allowedOrigins)) {
      throw httpError(403, `Pages of ${origin} may not connect`);
    }
    return readAddress(request, projectId);
  }

  async function endStreams(): Promise<void> {
    closing.abort();
    await webhooks?.close();
  }

  return {
    token: access.token,
    directory,
    dataset,
    store,
    access,
    admit,
    authenticate: access.authenticate,
    async handle(request, connection = {}) {
      const { hostname } = new URL(request.url);
      if (!isAllowedHost(hostname, options.allowedHosts)) {
        return failure(httpError(421, `No lake is called ${hostname.slice(0, 255)}`), services);
      }
      const origin = request.headers.get('origin');
      const isAllowed = origin !== null && isAllowedOrigin(origin, options.allowedOrigins);
      if (request.method === 'OPTIONS') {
        return withCors(preflight(request, isAllowed), origin, isAllowed);
      }
      const response = await answer(request, connection).catch((error: unknown) =>
        failure(error, services),
      );
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
      response.headers.set('x-content-type-options', 'nosniff');
      return withCors(response, origin, isAllowed);
    },
    endStreams,
    async close() {
      await endStreams();
      access.close();
      store.close();
    },
  };
}

function contextFor(
  services: LakeServices,
  engine: QueryEngine,
  write: (mutations: readonly Mutation[], options: TransactOptions) => ReturnType<typeof transact>,
  asked: Pick<LakeContext, 'auth' | 'address' | 'connection'> & { readonly request: Request },
): LakeContext {
  const { request, auth, address, connection } = asked;
  return {
    ...services,
    auth,
    address,
    connection,
    // Made when it is asked for: most answers are no stream.
    get closing() {
      return auth.authenticated
        ? services.access.endingOf(request, services.closing)
        : services.closing;
    },
    query: (groq, { params = {}, perspective = 'raw', seesDrafts = auth.authenticated } = {}) =>
      engine.query(groq, {
        params,
        perspective,
        seesDrafts,
        identity: auth.authenticated ? auth.userId : '<anonymous>',
      }),
    transact(mutations, { transactionId, author } = {}) {
      if (!auth.authenticated) throw httpError(401, 'Writing needs a token');
      if (!allows(auth.role, 'editor')) throw httpError(403, 'This role may not write');
      return write(mutations, { transactionId, author: author ?? auth.userId }).committed;
    },
  };
}

function failure(error: unknown, { logger, closing }: LakeServices): Response {
  const known = error instanceof LakeError ? error : unexpected(closing.aborted);
  if (known.status >= 500) logger.error({ err: error }, 'a request failed');
  return Response.json(known.body, { status: known.status });
}

function unexpected(isClosing: boolean): LakeError {
  return isClosing
    ? httpError(503, 'The lake is closing')
    : httpError(500, 'An error of the lake, described in its log');
}
