import type { RequestContext, SignedInContext } from '../context.ts';
import type { Needed, Role } from '../access/roles.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

type Answer = Response | Promise<Response>;

/** The names in a path: `data/doc/:dataset/:ids` has `dataset` and `ids`. */
type ParameterIn<Path extends string> = Path extends `${infer First}/${infer Rest}`
  ? ParameterIn<First> | ParameterIn<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never;

type ParametersOf<Path extends string> = Readonly<Record<ParameterIn<Path>, string>>;

/** Answers one method of one path. @throws LakeError */
export type Handler<Context, Parameters = unknown> = (
  request: Request,
  context: Context,
  parameters: Parameters,
) => Answer;

interface RouteAddress {
  readonly method: Method;
  /**
   * Without the version. `:name` is any one segment, `*` at the end any number of them. `:project` and `:dataset` match
   * the lake's own only.
   */
  readonly path: string;
  /** False: `HEAD` is 405, because the whole answer would be computed to be thrown away. */
  readonly answersHead: boolean;
}

/** A route that needs no token. Its handler may still look at `auth`. */
interface OpenRoute extends RouteAddress {
  readonly needs: 'nothing';
  handle(
    request: Request,
    context: RequestContext,
    parameters: Readonly<Record<string, string>>,
  ): Answer;
}

/** A route that needs a token of this role, or of one above it. */
interface GuardedRoute extends RouteAddress {
  readonly needs: Role;
  handle(
    request: Request,
    context: SignedInContext,
    parameters: Readonly<Record<string, string>>,
  ): Answer;
}

/** One method of one path: the role that it needs, and its handler. */
export type Route = OpenRoute | GuardedRoute;

type ContextFor<Needs extends Needed> = Needs extends 'nothing' ? RequestContext : SignedInContext;

/** Makes the routes of one method. The compiler checks the handler's parameters against the names in the path. */
function rowsOf(method: Method, answersHead: boolean) {
  return <Path extends string, Needs extends Needed>(
    path: Path,
    needs: Needs,
    handle: Handler<ContextFor<Needs>, ParametersOf<Path>>,
  ) => ({ method, answersHead, path, needs, handle });
}

export const get = rowsOf('GET', true);
export const getWithoutHead = rowsOf('GET', false);
export const post = rowsOf('POST', false);
export const put = rowsOf('PUT', false);
export const del = rowsOf('DELETE', false);
