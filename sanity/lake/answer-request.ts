import type { LakeAuth } from './access/identity.ts';
import type { LakeServices, RequestContext } from './context.ts';
import { readAddress, type Connection, type LakeAddress } from './http/address.ts';
import { originOf, refuseForeignPage } from './http/admission.ts';
import {
  checkRole,
  createRouter,
  isOwn,
  methodNotAllowed,
  nothingHere,
  type Found,
} from './http/router.ts';
import type { Asker } from './query-pool/query-pool.ts';
import { routes } from './routes.ts';

const router = createRouter(routes);

/**
 * Answers a request: authenticates it, finds its route, checks the role that the route needs, and calls the handler.
 * @throws LakeError
 */
export async function answerRequest(
  request: Request,
  connection: Connection,
  services: LakeServices,
): Promise<Response> {
  const { access, options, requestTurns } = services;
  const auth = access.authenticate(request);
  connection.onIdentified?.(auth.caller);
  await requestTurns.take(auth.caller, request.signal);
  if (auth.caller !== 'anonymous')
    refuseForeignPage(originOf(request, options), 'send credentials');
  const address = readAddress(request, options.projectId);
  const found = router.find(request.method, address.segments);
  const { route, parameters } = found;
  const known = { request, connection, address };
  if (route.needs === 'nothing') {
    checkAddress(found, request, services);
    return route.handle(request, contextFor(services, { ...known, auth }), parameters);
  }
  const signedIn = checkRole(auth, route.needs);
  checkAddress(found, request, services);
  return route.handle(request, contextFor(services, { ...known, auth: signedIn }), parameters);
}

/** Called after the role is checked, so that others do not learn whether a dataset is there. */
function checkAddress(
  { route, parameters }: Found,
  { method }: Request,
  { options }: LakeServices,
): void {
  if (!isOwn(parameters, options)) throw nothingHere();
  if (method === 'HEAD' && !route.answersHead) throw methodNotAllowed([route]);
}

interface Known<Auth extends LakeAuth> {
  readonly request: Request;
  readonly connection: Connection;
  readonly address: LakeAddress;
  readonly auth: Auth;
}

function contextFor<Auth extends LakeAuth>(
  services: LakeServices,
  { request, connection, address, auth }: Known<Auth>,
): RequestContext<Auth> {
  const asker: Asker = {
    lane: auth.caller,
    owner: auth.authenticated ? auth.userId : (connection.remoteAddress ?? ''),
    signal: request.signal,
  };
  return {
    ...services,
    auth,
    connection,
    address,
    asker,
    openStreams: services.openStreams.of(asker),
    // Created on demand: most answers are not streams.
    get closing() {
      return auth.authenticated
        ? services.access.sessionSignal(request, services.closing)
        : services.closing;
    },
  };
}
