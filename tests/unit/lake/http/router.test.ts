import type { LakeAuth } from '@/sanity/lake/access/identity';
import type { Role } from '@/sanity/lake/access/roles';
import { LakeError } from '@/sanity/lake/errors';
import { checkRole, createRouter } from '@/sanity/lake/http/router';
import { routes } from '@/sanity/lake/routes';

const router = createRouter(routes);

function statusOf(method: string, path: string, role?: Role): number {
  try {
    const { route } = router.find(method, path.split('/'));
    const auth: LakeAuth =
      role === undefined
        ? { authenticated: false, caller: 'anonymous' }
        : { authenticated: true, caller: 'credentials', userId: 'someone', role };
    if (route.needs !== 'nothing') checkRole(auth, route.needs);
    return 200;
  } catch (error) {
    return error instanceof LakeError ? error.status : 0;
  }
}

test.each<[string, string, Role | undefined, number]>([
  ['GET', 'data/query/production', undefined, 200],
  ['POST', 'data/query/production', undefined, 200],
  ['PUT', 'data/query/production', 'administrator', 405],
  ['POST', 'data/mutate/production', undefined, 401],
  ['POST', 'data/mutate/production', 'viewer', 403],
  ['POST', 'data/mutate/production', 'editor', 200],
  ['POST', 'data/mutate/production', 'administrator', 200],
  ['GET', 'users/me', undefined, 200],
  ['GET', 'users/someone', undefined, 401],
  ['HEAD', 'images/portrait/production/x.jpg/a-name.jpg', undefined, 200],
  ['HEAD', 'data/mutate/production', 'administrator', 405],
  ['GET', 'data/query', 'administrator', 404],
  ['GET', 'data/query/production/more', 'administrator', 404],
  ['GET', 'a/route/added/later', 'administrator', 404],
  ['constructor', 'data/query/production', 'administrator', 405],
])('%s %s with the role %s is %s', (method, path, role, expected) => {
  expect(statusOf(method, path, role)).toBe(expected);
});

test('whatever can change something needs a token, but for queries, the form and signing out', () => {
  const open = routes.filter(({ method, needs }) => method !== 'GET' && needs === 'nothing');
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST data/query/:dataset',
    'POST auth/sign-in',
    'POST auth/logout',
  ]);
});

test('a path is in the table once for each method', () => {
  const rows = routes.map(({ method, path }) => `${method} ${path}`);
  expect(rows).toEqual([...new Set(rows)]);
});
