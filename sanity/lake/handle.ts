import { actionRoute } from './actions/action-route.ts';
import { fileRoute } from './assets/file-route.ts';
import { uploadRoute } from './assets/upload-route.ts';
import type { LakeAuth, LakeContext, LakeOptions, LakeRoute, LakeServices } from './context.ts';
import { httpError, LakeError } from './errors.ts';
import { listenRoute } from './events/listen.ts';
import { liveRoute } from './events/live.ts';
import { historyRoute } from './history/history-route.ts';
import { readAddress } from './http/address.ts';
import { isAllowedOrigin, preflight, withCors } from './http/cors.ts';
import { isAllowedHost } from './http/host-names.ts';
import { authenticate, openToken } from './http/token.ts';
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
  handle(request: Request): Promise<Response>;
  /** Allows to write, and to see drafts. */
  readonly token: string;
  readonly directory: string;
  readonly store: Store;
  /** Ends event streams and webhooks; requests are still answered. */
  endStreams(): Promise<void>;
  /** Ends everything, and closes the store. */
  close(): Promise<void>;
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
  const token = openToken(directory);
  const engine = createQueryEngine(store, { projectId, dataset, bounds: options.queryBounds });
  const closing = new AbortController();
  const selectIds: Parameters<typeof transact>[1] = (query, params, working) =>
    engine.selectIds(query, params, working.reader);
  const write = (mutations: readonly Mutation[], chosen: TransactOptions) =>
    transact(store, selectIds, mutations, chosen);
  const services: LakeServices = {
    store,
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
    listenRoute,
    liveRoute,
    uploadRoute,
    imageRoute,
    fileRoute,
    keyValueRoute,
    projectRoute,
  ];

  async function answer(request: Request): Promise<Response> {
    const auth = authenticate(request, token);
    const origin = request.headers.get('origin');
    if (auth.authenticated && origin !== null && !isAllowedOrigin(origin, options.allowedOrigins)) {
      throw httpError(403, `Pages of ${origin} may not send credentials`);
    }
    const address = readAddress(request, projectId);
    const context = contextFor(services, engine, write, { auth, address });
    for (const route of routes) {
      const response = await route(request, context);
      if (response !== undefined) return response;
    }
    throw httpError(404, 'There is nothing at this address');
  }

  async function endStreams(): Promise<void> {
    closing.abort();
    await webhooks?.close();
  }

  return {
    token,
    directory,
    store,
    async handle(request) {
      const { hostname } = new URL(request.url);
      if (!isAllowedHost(hostname, options.allowedHosts)) {
        return failure(httpError(421, `No lake is called ${hostname.slice(0, 255)}`), services);
      }
      const origin = request.headers.get('origin');
      const isAllowed = origin !== null && isAllowedOrigin(origin, options.allowedOrigins);
      if (request.method === 'OPTIONS') {
        return withCors(preflight(request, isAllowed), origin, isAllowed);
      }
      const response = await answer(request).catch((error: unknown) => failure(error, services));
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
      response.headers.set('x-content-type-options', 'nosniff');
      return withCors(response, origin, isAllowed);
    },
    endStreams,
    async close() {
      await endStreams();
      store.close();
    },
  };
}

function contextFor(
  services: LakeServices,
  engine: QueryEngine,
  write: (mutations: readonly Mutation[], options: TransactOptions) => ReturnType<typeof transact>,
  asked: { readonly auth: LakeAuth; readonly address: LakeContext['address'] },
): LakeContext {
  const { auth } = asked;
  return {
    ...services,
    ...asked,
    query: (groq, { params = {}, perspective = 'raw', seesDrafts = auth.authenticated } = {}) =>
      engine.query(groq, {
        params,
        perspective,
        seesDrafts,
        identity: auth.authenticated ? auth.userId : '<anonymous>',
      }),
    transact(mutations, { transactionId, author } = {}) {
      if (!auth.authenticated) throw httpError(401, 'Writing needs a token');
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
