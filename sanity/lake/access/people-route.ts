import type { LakeContext, LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';
import { languageFor } from './accept-language.ts';
import type { Person } from './access.ts';
import { ROLES, roleTitle, type Role } from './roles.ts';

const MOST_PEOPLE = 500;

function roleIn(request: Request, role: Role) {
  const language = languageFor(request.headers.get('accept-language'));
  return { name: role, title: roleTitle(role, language) };
}

/** As `/users/me` has it: what Studio knows of who is signed in. */
function currentUser({ id, name, email, role }: Person, request: Request): unknown {
  const roles = [roleIn(request, role)];
  return { id, name, email, profileImage: null, provider: 'lake', role, roles };
}

/** As `/users/ID` has it: what Studio shows beside an edit. Addresses of others are not for everyone. */
function publicUser({ id, name }: Person, { auth }: LakeContext): unknown {
  const isCurrentUser = auth.authenticated && auth.userId === id;
  return { id, displayName: name, imageUrl: null, isCurrentUser };
}

/** Nobody without a token, as hosted Sanity has it: Studio asks first of all, and a browser notes every 401 as an error. */
function me({ access, auth }: LakeContext, request: Request): unknown {
  const person = auth.authenticated ? access.person(auth.userId) : undefined;
  return person === undefined ? {} : currentUser(person, request);
}

function users(list: string, context: LakeContext, request: Request): unknown {
  if (list === 'me') return me(context, request);
  const ids = [...new Set(list.split(',').filter((id) => id !== ''))].slice(0, MOST_PEOPLE);
  const people = ids.flatMap((id) => context.access.person(id) ?? []);
  const [first] = people;
  if (ids.length > 1) return people.map((person) => publicUser(person, context));
  if (first === undefined) throw httpError(404, 'There is no such user');
  return publicUser(first, context);
}

/** `/users/me`, `/users/ID,…`, and the members and roles of the project: the names that Studio shows. */
export const peopleRoute: LakeRoute = async (request, context) => {
  const [first, second, third, fourth, ...rest] = context.address.segments;
  if (rest.length > 0) return undefined;
  if (first === 'users' && second !== undefined && third === undefined) {
    return Response.json(users(second, context, request));
  }
  if (first !== 'projects' || second !== context.options.projectId) return undefined;
  if (third === 'users' && fourth !== undefined)
    return Response.json(users(fourth, context, request));
  if (fourth !== undefined) return undefined;
  if (third === 'roles') {
    return Response.json(
      ROLES.map((role) => ({ ...roleIn(request, role), isCustom: false, appliesToUsers: true })),
    );
  }
  if (third === 'acl') {
    const members = context.access.people();
    return Response.json(
      members.map(({ id, role }) => ({
        projectUserId: id,
        isRobot: false,
        roles: [roleIn(request, role)],
      })),
    );
  }
  return undefined;
};
