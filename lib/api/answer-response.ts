import { conditionalResponse } from '../http/conditional-response.ts';
import { wellFormed } from '../json/well-formed.ts';
import { apiHeaders, apiPath } from './headers.ts';
import { problemType } from './problem.ts';
import type { Problem } from './schemas/problem.ts';

type Headers = Readonly<Record<string, string>>;

/** Where the API is described (RFC 8631). */
const description = `<${apiPath}/openapi.json>; rel="service-desc"; type="application/json"`;

/** What a request for a resource is answered with. */
export type ApiAnswer =
  | { readonly body: unknown; readonly headers?: Headers }
  | { readonly problem: Problem; readonly headers?: Headers }
  /** A path. */
  | { readonly movedTo: string };

/** An answer as a response; a 304 to a client that has it already. */
export function answerResponse(request: Request, answer: ApiAnswer): Response {
  if ('body' in answer) {
    return conditionalResponse(request, `${JSON.stringify(answer.body, wellFormed)}\n`, {
      ...answer.headers,
      ...apiHeaders,
      link: [description, answer.headers?.['link'] ?? []].flat().join(', '),
      'content-type': 'application/json',
    });
  }
  const uncached = { ...apiHeaders, 'cache-control': 'no-store' };
  if ('movedTo' in answer) {
    const headers = { ...uncached, location: answer.movedTo };
    return new Response(null, { status: 308, headers });
  }
  const { problem } = answer;
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: { ...uncached, ...answer.headers, 'content-type': problemType },
  });
}
