import type { LakeAuth, SignedIn } from '../access/identity.ts';
import { allows, type Role } from '../access/roles.ts';
import { httpError, type LakeError } from '../errors.ts';
import type { Route } from './route.ts';

type Parameters = Readonly<Record<string, string>>;

/** Reads the parameters from the segments of an address, undefined when the path does not match. */
type PathReader = (segments: readonly string[]) => Parameters | undefined;

/** What `:project` and `:dataset` must be in this lake's addresses. */
export interface OwnNames {
  readonly projectId: string;
  readonly dataset: string;
}

/** The 404 for an address that no route has. */
export function nothingHere(): LakeError {
  return httpError(404, 'There is nothing at this address');
}

/** Compiles a path; see `Route.path`. */
export function pathReader(path: string): PathReader {
  const parts = path.split('/');
  const isOpen = parts.at(-1) === '*';
  const fixed = isOpen ? parts.slice(0, -1) : parts;
  return (segments) => {
    if (isOpen ? segments.length < fixed.length : segments.length !== fixed.length)
      return undefined;
    const parameters: Record<string, string> = {};
    for (const [index, part] of fixed.entries()) {
      const segment = segments[index] ?? '';
      if (part.startsWith(':')) parameters[part.slice(1)] = segment;
      else if (part !== segment) return undefined;
    }
    return parameters;
  };
}

/** Are project and dataset the lake's own, where a path names them? */
export function isOwn({ project, dataset }: Parameters, own: OwnNames): boolean {
  return (project ?? own.projectId) === own.projectId && (dataset ?? own.dataset) === own.dataset;
}

export interface Found {
  readonly route: Route;
  readonly parameters: Parameters;
}

/** Finds the route of a request. */
export interface Router {
  /**
   * The first path in the table that matches wins: `users/me` stands before `users/:ids`.
   * @throws LakeError 404 for an address that no route has, 405 for a method that its path does not have
   */
  find(method: string, segments: readonly string[]): Found;
}

export function createRouter(routes: readonly Route[]): Router {
  const paths = [...Map.groupBy(routes, ({ path }) => path)].map(([path, ofPath]) => ({
    read: pathReader(path),
    ofPath,
  }));
  return {
    find(method, segments) {
      for (const { read, ofPath } of paths) {
        const parameters = read(segments);
        if (parameters === undefined) continue;
        const wanted = method === 'HEAD' ? 'GET' : method;
        const route = ofPath.find((each) => each.method === wanted);
        if (route === undefined) throw methodNotAllowed(ofPath);
        return { route, parameters };
      }
      throw nothingHere();
    },
  };
}

/** The 405 that names the methods of a path. */
export function methodNotAllowed(routes: readonly Route[]): LakeError {
  return httpError(405, `Only ${routes.map(({ method }) => method).join(' and ')} here`);
}

/**
 * Checks the role of a request: the one place where roles are checked.
 * @throws LakeError 401 without a token, 403 when the role is below the one that is needed
 */
export function checkRole(auth: LakeAuth, needed: Role): SignedIn {
  if (!auth.authenticated) throw httpError(401, 'This needs a token', 'SIO-401-ANF');
  if (allows(auth.role, needed)) return auth;
  throw httpError(403, `The role "${auth.role}" may not do this: it needs the role "${needed}"`);
}
