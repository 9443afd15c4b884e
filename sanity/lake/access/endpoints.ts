import { httpError } from '../errors.ts';
import { allows, type Needed, type Role } from './roles.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An address that the lake answers, and what each of its methods needs. */
export interface Endpoint {
  /** `*` is any one segment, `**` at the end any number of them. Without the version. */
  readonly path: string;
  readonly needs: Readonly<Partial<Record<Method, Needed>>>;
}

const get = (path: string, needed: Needed): Endpoint => ({ path, needs: { GET: needed } });
const post = (path: string, needed: Needed): Endpoint => ({ path, needs: { POST: needed } });

/**
 * Every address that the lake answers: what is not in this table is 404 for everyone, whatever routes there are, so that
 * a route added later is closed until someone has said here whom it is for.
 */
export const ENDPOINTS: readonly Endpoint[] = [
  // Content. Without a token these show published documents only.
  { path: 'data/query/*', needs: { GET: 'nothing', POST: 'nothing' } },
  get('data/doc/*/*', 'nothing'),
  get('data/export/*', 'nothing'),
  get('data/listen/*', 'nothing'),
  get('data/live/events/*', 'nothing'),
  get('images/**', 'nothing'),
  get('files/**', 'nothing'),
  // The past holds what was taken back.
  get('data/history/*/documents/*', 'viewer'),
  get('data/history/*/transactions/*', 'viewer'),
  get('data/history/*/events/documents/*', 'viewer'),
  get('data/references/*/documents/*/to', 'viewer'),
  post('data/mutate/*', 'editor'),
  post('data/actions/*', 'editor'),
  post('assets/images/*', 'editor'),
  post('assets/files/*', 'editor'),
  // Who is asking, and who else there is.
  get('auth/providers', 'nothing'),
  { path: 'auth/sign-in', needs: { GET: 'nothing', POST: 'nothing' } },
  get('auth/fetch', 'nothing'),
  post('auth/logout', 'nothing'),
  get('auth/id', 'viewer'),
  get('users/me', 'nothing'),
  get('users/*', 'viewer'),
  { path: 'users/me/keyvalue', needs: { PUT: 'viewer' } },
  { path: 'users/me/keyvalue/*', needs: { GET: 'viewer', PUT: 'viewer' } },
  get('projects/*/users/*', 'viewer'),
  get('projects/*/acl', 'viewer'),
  get('projects/*/roles', 'viewer'),
  // A viewer's Studio asks whether more was asked for.
  get('access/requests/me', 'viewer'),
  // What Studio asks at start.
  get('ping', 'nothing'),
  get('data/ping/*', 'nothing'),
  get('check/cors', 'nothing'),
  get('projects', 'nothing'),
  get('projects/*', 'nothing'),
  get('projects/*/datasets', 'nothing'),
  get('projects/*/datasets/*/acl', 'nothing'),
  get('projects/*/grants', 'nothing'),
  get('projects/*/user-applications', 'nothing'),
  get('features', 'nothing'),
  get('intake/telemetry-status', 'nothing'),
  get('help', 'nothing'),
  get('journey/**', 'nothing'),
  get('schedules/*/*', 'nothing'),
];

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  const isOpen = pattern.at(-1) === '**';
  const fixed = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? segments.length < fixed.length : segments.length !== fixed.length) return false;
  return fixed.every((part, index) => part === '*' || part === segments[index]);
}

const compiled = ENDPOINTS.map((endpoint) => ({ endpoint, pattern: endpoint.path.split('/') }));

function isMethod(text: string): text is Method {
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(text);
}

/**
 * Lets a request pass, or not: the one place where roles are checked.
 * @param segments the address without the version, see `LakeAddress`
 * @param role undefined without a token
 * @throws LakeError 404 for an address that is not in the table, 405 for a method that it does not have, 401 when it
 *   needs a token, 403 when it needs a role above this one
 */
export function checkAccess(
  method: string,
  segments: readonly string[],
  role: Role | undefined,
): void {
  const found = compiled.filter(({ pattern }) => matches(pattern, segments));
  if (found.length === 0) throw httpError(404, 'There is nothing at this address');
  const asked = method === 'HEAD' ? 'GET' : method;
  // An address that is named exactly comes before the patterns that it also fits.
  const named = found.find(({ pattern }) => !pattern.some((part) => part.startsWith('*')));
  const needs: Endpoint['needs'] = (named ?? found[0])?.endpoint.needs ?? {};
  const needed = isMethod(asked) ? needs[asked] : undefined;
  if (needed === undefined) {
    throw httpError(405, `Only ${Object.keys(needs).join(' and ')} here`);
  }
  if (allows(role, needed)) return;
  if (role === undefined) throw httpError(401, 'This needs a token', 'SIO-401-ANF');
  throw httpError(403, `The role "${role}" may not do this: it needs the role "${needed}"`);
}
