import type { IncomingMessage, ServerResponse } from 'node:http';

import { apiHeaders } from '../api/headers.ts';
import { isApiRequest } from '../api/is-api-request.ts';
import { problemOf, problemType } from '../api/problem.ts';
import type { Environment } from '../env/environment.ts';
import { clientNetwork } from '../http/client-address.ts';
import { RequestRate } from '../http/request-rate.ts';

/** Enough for every reader of a minute; each takes some 300 bytes. */
const networks = 10_000;
const seconds = 60;

/** Passes a request on; or answers it, when it is one too many of the API. */
export type ApiRate = (
  request: IncomingMessage,
  response: ServerResponse,
  passOn: () => unknown,
) => unknown;

/**
 * The rate of the API, which one client cannot exceed. It is held before Next, where a refusal costs next to nothing, and
 * where the address of the socket is known.
 */
export function apiRate({ apiRequestsPerMinute, trustedProxies }: Environment['site']): ApiRate {
  const rate = new RequestRate({ requests: apiRequestsPerMinute, seconds, networks });
  const count = ({ headers, socket }: IncomingMessage) => {
    const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',');
    const peer = socket.remoteAddress;
    return rate.take(clientNetwork({ peer, forwardedFor, trustedProxies }) ?? 'unknown');
  };
  return async (request, response, passOn) => {
    // Pages do not wait.
    if (!isApiRequest(request.url ?? '')) return passOn();
    const { isAllowed, headers } = await count(request);
    response.setHeaders(new Map(Object.entries(headers)));
    if (isAllowed) return passOn();
    const problem = problemOf(429, `More than ${apiRequestsPerMinute} requests within a minute.`);
    response.writeHead(429, {
      ...apiHeaders,
      'cache-control': 'no-store',
      'content-type': problemType,
    });
    response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(problem)}\n`);
  };
}
