/**
 * Loaded into the site's process (`node --import`), because Next has no place before its own server: `proxy.ts` gets no
 * request with `TRACE` or for `*`, and if it got those of every page, published pages would be slower. Nor does it know
 * the address of a socket.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';

import { processEnvironment } from '../env/process-environment.ts';
import { answerMethod } from '../http/request-methods.ts';
import { apiRate } from './api-rate.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const { createServer } = http;
const heldByRate = apiRate(processEnvironment().site);

function afterMethods(listener: Listener): Listener {
  return (request, response) => {
    const answer = answerMethod(request);
    if (answer === undefined) return listener(request, response);
    const { status, allow } = answer;
    response.writeHead(status, {
      'cache-control': 'no-store',
      ...(allow !== undefined && { allow }),
    });
    response.end();
  };
}

function afterRate(listener: Listener): Listener {
  return (request, response) => heldByRate(request, response, () => listener(request, response));
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function';
}

Object.assign(http, {
  createServer: (...given: unknown[]): unknown =>
    Reflect.apply(
      createServer,
      http,
      given.map((one) => (isListener(one) ? afterMethods(afterRate(one)) : one)),
    ),
});
