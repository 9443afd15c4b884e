import { routes } from '@/sanity/lake/routes';
import { foreignOrigin } from '@/tests/harness/editors';
import { bearer, post } from '@/tests/harness/lake-requests';

import { sendCase, type CaseOptions } from './send-case';
import { routeCases, type RouteCase } from './route-cases';
import { startCanaryLake, canary, type CanaryLake } from './canary-lake';

let lake: CanaryLake;
beforeAll(async () => {
  lake = await startCanaryLake();
});
afterAll(() => lake.running.stop());

const rows = routeCases.map((one, index): [string, RouteCase] => [`${one.route} (${index})`, one]);
const lastSeq = () => lake.running.lake.store.lastSeq();

let markers = 0;

/**
 * Writes what an open stream must not send (a draft, and an upload to which nothing published
 * refers), then the marker.
 */
async function writeMarker(): Promise<void> {
  const number = (markers += 1);
  const hash = String(number).padStart(40, '0');
  const write = (documents: readonly object[]) =>
    post(lake.running, 'mutate', { mutations: documents.map((create) => ({ create })) });
  await write([
    { _id: `drafts.heard-${number}`, _type: 'topic', title: canary },
    { _id: `versions.r1.heard-${number}`, _type: 'topic', title: canary },
    { _id: `file-${hash}-txt`, _type: 'sanity.fileAsset', originalFilename: canary },
  ]);
  await write([{ _id: `marker-of-the-end-${number}`, _type: 'topic' }]);
}

async function expectNothing(
  one: RouteCase,
  options: CaseOptions,
  expected: number,
): Promise<void> {
  const before = lastSeq();
  const isOpened = one.isStream === true && expected === 200;
  const { status, raw } = await sendCase(one, lake, options, isOpened ? writeMarker : undefined);
  if (status !== expected) expect(`${status}: ${raw}`).toBe(expected);
  if (expected === 401) expect(raw).toContain('{"statusCode":401,"error":"Unauthorized"');
  expect(raw.toLowerCase()).not.toContain(canary);
  expect(lastSeq()).toBe(before + (isOpened ? 2 : 0));
}

test('every route of the lake is in the table, and no other', () => {
  const there = routes.map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(routeCases.map(({ route }) => route))].sort()).toEqual(there.toSorted());
});

test('what a visitor may not see is there, and a viewer sees it', async () => {
  const answers = routeCases
    .filter(({ route }) => /^GET (?:data|files|images)/.test(route))
    .map(async (one) => {
      const { raw } = await sendCase(one, lake, { token: lake.tokens.viewer });
      return raw.includes(canary) ? [one.path] : [];
    });
  const telling = (await Promise.all(answers)).flat().map((path) => path.replace(/[?].*/, ''));
  expect([...new Set(telling)].sort()).toEqual([
    'files/{P}/{D}/{FILE}',
    'images/{P}/{D}/{IMAGE}',
    ...[
      'doc/{D}/open,drafts.open,versions.soon.open,taken-back',
      'doc/{D}/{IMAGE_ID}',
      'export/{D}',
      'history/{D}/documents/open,drafts.open,taken-back',
      'history/{D}/transactions/taken-back',
      'query/{D}',
    ].map((path) => `v2025-02-19/data/${path}`),
  ]);
});

describe.each(rows)('%s', (_name, one) => {
  const { path, anonymous, viewer } = one;

  test('without a token: nothing unpublished, nothing written', () =>
    expectNothing(one, {}, anonymous));

  test("with the site's token: as without one", () =>
    expectNothing(one, { token: lake.tokens.site }, anonymous));

  test('with a good token in the address: as without one', () => {
    const { editor } = lake.tokens;
    const parameters = `token=${editor}&access_token=${editor}&authorization=Bearer+${editor}`;
    return expectNothing(one, { parameters }, anonymous);
  });

  test.each(['Bearer', 'Bearer nonsense', 'Bearer a b', 'Basic YTpi', 'nonsense'])(
    'with the authorization "%s": 401',
    (authorization) => expectNothing(one, { headers: { authorization } }, 401),
  );

  test.each(['removed', 'signedOut', 'expired'] as const)('with a token that is %s: 401', (which) =>
    expectNothing(one, { token: lake.tokens[which] }, 401),
  );

  test.each(['editor', 'site'] as const)(
    'from a page of another origin, with the token of %s: 403',
    (which) =>
      expectNothing(one, { token: lake.tokens[which], headers: { origin: foreignOrigin } }, 403),
  );

  test('for another project, with a good token: 404', () =>
    expectNothing(
      one,
      { token: lake.tokens.editor, headers: { 'x-sanity-project-id': 'other' } },
      404,
    ));

  if (path.includes('{P}')) {
    test('with the name of another project, with a good token: 404', () =>
      expectNothing(one, { token: lake.tokens.editor, project: 'other' }, 404));
  }

  if (path.includes('{D}')) {
    test('with the name of another dataset, with a good token: 404', () =>
      expectNothing(one, { token: lake.tokens.editor, dataset: 'other' }, 404));
  }

  test('with the token of a viewer: nothing written', async () => {
    const before = lastSeq();
    const { status } = await sendCase(one, lake, { token: lake.tokens.viewer });
    expect(status).toBe(viewer);
    expect(lastSeq()).toBe(before);
  });
});

const reads = rows.filter(([, one]) => one.route.startsWith('GET '));

test.each(reads)('HEAD instead of %s has its status, or is 405', async (_name, one) => {
  const row = routes.find(({ method, path }) => `${method} ${path}` === one.route);
  const head = { ...one, route: one.route.replace('GET', 'HEAD') };
  const { status } = await sendCase(head, lake, { token: lake.running.token });
  expect(status).toBe(row?.answersHead === true ? one.editor : 405);
});

test.each(rows)(
  'with the token of an editor, %s answers: it was asked rightly',
  async (_name, one) => {
    const { status, raw } = await sendCase(one, lake, { token: lake.tokens.editor });
    if (status !== one.editor) expect(`${status}: ${raw}`).toBe(one.editor);
  },
);

test.each(['data/secrets/production', 'v1/data/queries/production', 'v1/users', 'v1/x/y/z'])(
  'what the table of routes does not name is 404 for everyone: %s',
  async (path) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await fetch(`${lake.running.origin}/${path}`, {
        method,
        headers: bearer(lake.running.token),
      });
      expect(answer.status).toBe(404);
    }
  },
);

test.each(['DELETE', 'PATCH', 'PUT'])('%s is no way to write documents', async (method) => {
  const answer = await fetch(`${lake.running.origin}/v1/data/mutate/production`, {
    method,
    headers: bearer(lake.running.token),
    body: '{}',
  });
  expect(answer.status).toBe(405);
});
