import 'server-only';

import type { ContentReader } from '../content/content-reader.ts';
import { siteReader } from '../content/published-client.ts';
import { Gate } from '../http/gate.ts';
import { readThroughGate, retryAfter } from '../http/read-through-gate.ts';
import { type ApiAnswer, answerResponse } from './answer-response.ts';
import type { ApiRequest } from './api-request.ts';
import { problemOf } from './problem.ts';

type Route = (
  request: Request,
  context: { params: Promise<{ slug?: string } | undefined> },
) => Promise<Response>;

/**
 * A route of the API: published content, read anew for each request, a few at a time so that pages are answered
 * meanwhile.
 *
 * @param answer what the resource is; may throw when the CMS does not answer
 */
export function apiRoute(
  answer: (reader: ContentReader, request: ApiRequest) => Promise<ApiAnswer>,
): Route {
  const gate = new Gate({ inside: 2, waiting: 100 });
  return async (request, { params }) => {
    // Next gives none to a route without a segment that varies.
    const slug = (await params)?.slug ?? '';
    const parameters = new URL(request.url).searchParams;
    const result = await readThroughGate(gate, 'an answer of the API', async () =>
      answer(await siteReader(), { slug, parameters }),
    );
    if (result !== undefined) return answerResponse(request, result.value);
    const problem = problemOf(503, 'This cannot be read right now: ask again in a moment.');
    return answerResponse(request, { problem, headers: { 'retry-after': retryAfter } });
  };
}
