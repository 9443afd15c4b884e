import { allowedMethods, apiHeaders } from './headers.ts';
import { problemOf } from './problem.ts';
import { answerResponse } from './answer-response.ts';

/** Answers a preflight of a browser (Fetch, 3.2.2), for any header: there is nothing here that one could change. */
export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...apiHeaders,
      allow: allowedMethods,
      'access-control-allow-methods': allowedMethods,
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
  });
}

/** Refuses a method that would change something (RFC 9110, 15.5.6). */
function refuse(request: Request): Response {
  const problem = problemOf(405, `This can be read only: ${allowedMethods}.`);
  return answerResponse(request, { problem, headers: { allow: allowedMethods } });
}

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
