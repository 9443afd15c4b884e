/**
 * Loaded into the site's process (`node --import`), because Next has no place before its own server: `proxy.ts` gets no
 * request with `TRACE` or for `*`, and if it got those of every page, published pages would be slower.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';

import { answerMethod } from '../http/request-methods.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const { createServer } = http;

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

function isListener(value: unknown): value is Listener {
  return typeof value === 'function';
}

Object.assign(http, {
  createServer: (...given: unknown[]): unknown =>
    Reflect.apply(
      createServer,
      http,
      given.map((one) => (isListener(one) ? afterMethods(one) : one)),
    ),
});
