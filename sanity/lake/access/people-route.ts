import type { RequestContext, SignedInContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { languageFor } from './accept-language.ts';
import type { Person } from './access.ts';
import { roleNames, roleTitle, type Role } from './roles.ts';

const maxPeople = 500;

function roleIn(request: Request, role: Role) {
  const language = languageFor(request.headers.get('accept-language'));
  return { name: role, title: roleTitle(role, language) };
}

/** The signed-in user, in the shape of `/users/me`. */
function currentUserOf({ id, name, email, role }: Person, request: Request): unknown {
  const roles = [roleIn(request, role)];
  return { id, name, email, profileImage: null, provider: 'lake', role, roles };
}

/** A user in the shape of `/users/ID`, without the e-mail address. */
function publicUser({ id, name }: Person, { auth }: SignedInContext): unknown {
  const isCurrentUser = auth.userId === id;
  return { id, displayName: name, imageUrl: null, isCurrentUser };
}

/**
 * `GET /users/me`. Without a token it is `{}` as on hosted Sanity: Studio asks before the sign-in, and browsers log every
 * 401 as an error.
 */
export function currentUser(request: Request, { access, auth }: RequestContext): Response {
  const person = auth.authenticated ? access.person(auth.userId) : undefined;
  return Response.json(person === undefined ? {} : currentUserOf(person, request));
}

/** `GET /users/ID,…`: the names that Studio shows. One id gives one user, several give a list. */
export function users(
  request: Request,
  context: SignedInContext,
  parameters: { readonly ids: string },
): Response {
  if (parameters.ids === 'me') return currentUser(request, context);
  const ids = [...new Set(parameters.ids.split(',').filter((id) => id !== ''))];
  const people = ids.slice(0, maxPeople).flatMap((id) => context.access.person(id) ?? []);
  const [first] = people;
  if (ids.length > 1) return Response.json(people.map((person) => publicUser(person, context)));
  if (first === undefined) throw httpError(404, 'There is no such user');
  return Response.json(publicUser(first, context));
}

/** `GET /projects/P/acl`: everyone who may sign in. */
export function members(request: Request, { access }: SignedInContext): Response {
  return Response.json(
    access.people().map(({ id, role }) => ({
      projectUserId: id,
      isRobot: false,
      roles: [roleIn(request, role)],
    })),
  );
}

/** `GET /projects/P/roles` */
export function projectRoles(request: Request): Response {
  return Response.json(
    roleNames.map((role) => ({ ...roleIn(request, role), isCustom: false, appliesToUsers: true })),
  );
}
