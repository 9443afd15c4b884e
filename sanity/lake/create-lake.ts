import { join } from 'node:path';

import { openAccess, type Access } from './access/access.ts';
import { accessFile } from './access/database.ts';
import type { LakeAuth } from './access/identity.ts';
import { openKeyValues } from './access/key-values.ts';
import { answerRequest } from './answer-request.ts';
import { readdressAssets } from './assets/readdress-assets.ts';
import type { LakeServices } from './context.ts';
import { httpError, LakeError } from './errors.ts';
import { OpenStreams } from './events/open-streams.ts';
import { TransactionFeed } from './events/transaction-feed.ts';
import { readAddress, type Connection } from './http/address.ts';
import { checkHost, originOf, refuseForeignPage } from './http/admission.ts';
import { preflight, withCors } from './http/cors.ts';
import { RefusalLog } from './http/refusal-log.ts';
import { RequestTurns } from './http/request-turns.ts';
import { isOwn, nothingHere, pathReader } from './http/router.ts';
import { Images } from './images/images.ts';
import { limits } from './limits.ts';
import type { LakeOptions } from './options.ts';
import { openQueryPool } from './query-pool/query-pool.ts';
import { socketPath } from './routes.ts';
import { databaseFile } from './store/database.ts';
import { closeLakeFolder, type FolderAccess } from './store/private-files.ts';
import { openStore } from './store/sqlite-store.ts';
import { StorageReport } from './store/storage-report.ts';
import type { Store } from './store/store.ts';
import { startWebhooks } from './webhooks/start.ts';

/** A Content Lake: the HTTP protocol of the hosted one, over a folder. */
export interface Lake {
  /** @param connection what the request itself does not say; without it no client counts as being on this machine */
  handle(request: Request, connection?: Connection): Promise<Response>;
  /** The administrator's token. */
  readonly token: string;
  readonly directory: string;
  readonly store: Store;
  /** Who may do what. */
  readonly access: Access;
  /**
   * Checks a request for a WebSocket: its host, the page that it comes from, and its address.
   * @throws LakeError 421, 403, 404, 400
   */
  admitSocket(request: Request): void;
  /** Reads the user from a request's token. @throws LakeError 401 */
  authenticate(request: Request): LakeAuth;
  /**
   * Tells the lake by which origin it is reached, before it answers its first request: addresses of assets begin with it,
   * also of those that are stored already. Without effect when the options name a public origin.
   */
  listensAt(origin: string): void;
  /** Ends event streams and webhooks; requests are still answered. */
  endStreams(): Promise<void>;
  /** Ends everything, and closes the store. */
  close(): Promise<void>;
}

const readSocketPath = pathReader(socketPath);

/**
 * Opens the lake of a folder.
 * @throws StoreUnavailableError when the folder cannot be used, or another lake holds it
 */
export function createLake(options: LakeOptions): Lake {
  const closing = new AbortController();
  let ownOrigin: string | undefined;
  const services = openServices(options, closing.signal, () => ownOrigin);
  const { store, access } = services;
  const refusals = new RefusalLog(options.logger);
  const failed = (error: unknown) => failure(error, services, refusals);

  function setOrigin(origin: string): void {
    ownOrigin = origin;
    try {
      readdressAssets(store, { origin, ...options });
    } catch (error) {
      // On a full disk they keep their former addresses until the next start.
      if (services.storage.take(error) === undefined) throw error;
    }
  }
  if (options.publicOrigin !== undefined) setOrigin(options.publicOrigin);
  const webhooks = options.webhook && startWebhooks({ ...services, webhook: options.webhook });

  async function handle(request: Request, connection: Connection = {}): Promise<Response> {
    const from = originOf(request, options);
    try {
      checkHost(request, options);
    } catch (error) {
      return failed(error);
    }
    if (request.method === 'OPTIONS') return withCors(preflight(request, from), from);
    const response = await answerRequest(request, connection, services).catch(failed);
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    response.headers.set('x-content-type-options', 'nosniff');
    return withCors(response, from);
  }

  function admitSocket(request: Request): void {
    checkHost(request, options);
    refuseForeignPage(originOf(request, options), 'connect');
    const parameters = readSocketPath(readAddress(request, options.projectId).segments);
    if (parameters === undefined || !isOwn(parameters, options)) throw nothingHere();
  }

  async function endStreams(): Promise<void> {
    closing.abort();
    await webhooks?.close();
  }

  return {
    handle,
    token: access.token,
    directory: options.directory,
    store,
    access,
    admitSocket,
    listensAt(origin) {
      if (options.publicOrigin === undefined) setOrigin(origin);
    },
    authenticate: access.authenticate,
    endStreams,
    async close() {
      await endStreams();
      services.images.close();
      await services.queries.close();
      access.close();
      store.close();
    },
  };
}

/** @throws StoreUnavailableError, and leaves nothing open */
function openServices(
  options: LakeOptions,
  closing: AbortSignal,
  ownOrigin: LakeServices['ownOrigin'],
): LakeServices {
  const { projectId, dataset, directory, localSignIn = false, logger } = options;
  const store = openStore({
    directory,
    logger,
    onListenerError: (error) => logger.error({ err: error }, 'a commit listener failed'),
  });
  try {
    tellOfAccess(closeLakeFolder(directory), options);
    const access = openAccess({ directory, localSignIn, logger });
    const storage = new StorageReport({
      directory,
      logger,
      damagedFile: () => join(directory, access.isIntact() ? databaseFile : accessFile),
    });
    store.onCommit(() => storage.written());
    return {
      store,
      queries: openQueryPool({ directory, projectId, dataset, logger }),
      access,
      options,
      logger,
      feed: new TransactionFeed(store),
      openStreams: new OpenStreams(),
      requestTurns: new RequestTurns(limits.requests.waiting),
      images: new Images(directory),
      keyValues: openKeyValues(store.sql),
      storage,
      closing,
      ownOrigin,
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

function tellOfAccess(access: FolderAccess, { directory, logger }: LakeOptions): void {
  if (access === 'closed now') {
    logger.info({ directory }, 'the folder was open to other users of this machine and is closed');
  }
  if (access === 'open') {
    logger.warn(
      { directory },
      'other users of this machine can enter the folder: something in it is not the lake’s, or it is not of this ' +
        'user. The lake’s own files are closed to them',
    );
  }
}

function failure(
  error: unknown,
  { logger, closing, storage }: LakeServices,
  refusals: RefusalLog,
): Response {
  const fault = error instanceof LakeError ? undefined : storage.take(error);
  const known = error instanceof LakeError ? error : (fault ?? unexpected(closing.aborted));
  // What may be tried again is no fault of the lake, and a flood of it would fill the disk. A fault of the disk has its own
  // line in the log.
  if (known.headers['Retry-After'] !== undefined) refusals.note(known);
  else if (known.status >= 500 && fault === undefined) {
    logger.error({ err: error }, 'a request failed');
  }
  return Response.json(known.body, { status: known.status, headers: known.headers });
}

function unexpected(isClosing: boolean): LakeError {
  return isClosing
    ? httpError(503, 'The lake is closing')
    : httpError(500, 'An error of the lake, described in its log');
}
