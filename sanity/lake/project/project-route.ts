import { grantsOf } from '../access/roles.ts';
import type { RequestContext } from '../context.ts';
import { originOf } from '../http/admission.ts';

function projectOf({ options: { projectId } }: RequestContext): unknown {
  return {
    id: projectId,
    displayName: `${projectId.charAt(0).toUpperCase()}${projectId.slice(1)}`,
  };
}

/** `GET /projects/P` */
export function project(_request: Request, context: RequestContext): Response {
  return Response.json(projectOf(context));
}

/** `GET /projects` */
export function projects(_request: Request, context: RequestContext): Response {
  return Response.json([projectOf(context)]);
}

/** `GET /projects/P/datasets`, and `GET /datasets`, which clients ask on a project's host. */
export function datasets(_request: Request, { options, address }: RequestContext): Response {
  if (address.searchParams.has('addonFor')) return Response.json([]);
  return Response.json([{ name: options.dataset, aclMode: 'public', tags: [] }]);
}

/** `GET /projects/P/datasets/D/acl`: the grants of the request's user. */
export function datasetGrants(_request: Request, { auth }: RequestContext): Response {
  return Response.json(grantsOf(auth.authenticated ? auth.role : undefined));
}

/**
 * `GET /check/cors`: whether pages of the asking origin may read answers and send credentials. Any page may read this: its
 * client tells a refused origin from a lake that cannot be reached.
 */
export function checkCors(request: Request, { options }: RequestContext): Response {
  const { origin, isAllowed } = originOf(request, options);
  const allowed = origin === null || isAllowed;
  const headers = new Headers(allowed ? {} : { 'access-control-allow-origin': '*' });
  return Response.json({ result: { allowed, withCredentials: allowed } }, { headers });
}

/** A handler whose answer never changes. */
export function always(answer: unknown): () => Response {
  return () => Response.json(answer);
}
