import { createServer, type Server } from 'node:http';

import { editorAccess } from '@/lib/import/server/editor-access';

let server: Server;
let answer: { status: number; body: unknown };
const tokens: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    tokens.push(request.headers.authorization);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => tokens.splice(0));

function ask(authorization: string | null) {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return editorAccess(authorization, {
    projectId: 'portrait',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    apiHost: `http://127.0.0.1:${port}`,
    useCdn: true,
    timeout: 2_000,
  });
}

test.each<[string, number, unknown, string]>([
  ['an editor of the lake', 200, { id: 'e', role: 'editor' }, 'editor'],
  ['an administrator', 200, { id: 'e', roles: [{ name: 'administrator' }] }, 'editor'],
  ['somebody with a role of their own', 200, { id: 'e', roles: [{ name: 'librarian' }] }, 'editor'],
  [
    'a viewer and more',
    200,
    { id: 'e', roles: [{ name: 'viewer' }, { name: 'editor' }] },
    'editor',
  ],
  ['a viewer', 200, { id: 'e', role: 'viewer', roles: [{ name: 'viewer' }] }, 'viewer'],
  ['somebody without a role', 200, { id: 'e', role: '', roles: [] }, 'viewer'],
  ['somebody whose roles are null', 200, { id: 'e', role: null, roles: null }, 'viewer'],
  ['nobody', 200, {}, 'nobody'],
  ['a list', 200, [{ id: 'e', role: 'editor' }], 'nobody'],
  ['a refusal', 401, { error: 'no' }, 'nobody'],
  ['another project', 403, {}, 'nobody'],
  ['too many questions', 429, {}, 'unknown'],
  ['a question that came too late', 408, {}, 'unknown'],
  ['a mistake of the CMS', 500, {}, 'unknown'],
  ['a page of a proxy', 502, '<html>', 'unknown'],
])('%s (%i)', async (_, status, body, expected) => {
  answer = { status, body };
  expect(await ask('Bearer token')).toBe(expected);
  expect(tokens).toEqual(['Bearer token']);
});

test.each([
  null,
  '',
  'Bearer',
  'Bearer ',
  'Basic abc',
  'token',
  'Bearer a b',
  'Bearer é',
  `Bearer ${'a'.repeat(5_000)}`,
  'Bearer a\nx: y',
])('nobody is asked about %j', async (authorization) => {
  answer = { status: 200, body: { id: 'e', role: 'editor' } };
  expect(await ask(authorization)).toBe('nobody');
  expect(tokens).toEqual([]);
});

test('a CMS that is away is unknown', async () => {
  const settings = {
    projectId: 'p',
    dataset: 'd',
    apiVersion: '1',
    useProjectHostname: false,
    apiHost: 'http://127.0.0.1:1',
    useCdn: false,
    timeout: 1_000,
  };
  expect(await editorAccess('Bearer token', settings)).toBe('unknown');
});
