import { studioOrigin } from '@/tests/harness/editors';

import { canary } from './canary-lake';

/** One request to one route. */
export interface RouteCase {
  /** The name in the table of routes: `GET data/query/:dataset`. */
  readonly route: string;
  /** Without a leading slash; `{P}` is the project, `{D}` the dataset, `{IMAGE}` and `{FILE}` what was uploaded. */
  readonly path: string;
  readonly body?: unknown;
  /** The status without a token, and with a token of these roles. */
  readonly anonymous: number;
  readonly viewer: number;
  readonly editor: number;
  /** It never ends: it is read until the marker comes. */
  readonly isStream?: true;
}

const version = 'v2025-02-19';
const query = (groq: string, perspective: string) =>
  `${version}/data/query/{D}?query=${encodeURIComponent(groq)}&perspective=${perspective}`;

const open = { anonymous: 200, viewer: 200, editor: 200 };
const reading = { anonymous: 401, viewer: 200, editor: 200 };
const writing = { anonymous: 401, viewer: 403, editor: 200 };
const at = (route: string, path: string, expected: typeof open): RouteCase => ({
  route,
  path,
  ...expected,
});

const queries = [
  ['*', 'raw'],
  ['*', 'drafts'],
  ['*', 'previewDrafts'],
  ['*', 'published'],
  ['*', 'soon,drafts,published'],
  ['*[_id == "open"]{..., "next": next->, "held": *[references(^._id)]}', 'raw'],
  ['*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]', 'raw'],
  [`*[title match "${canary.slice(0, 4)}*"]{_id}`, 'raw'],
  ['*[_id in path("drafts.**")]', 'raw'],
  ['*[_id in ["drafts.open", "drafts.new"]]', 'raw'],
  ['*[_type == "topic"]', 'drafts'],
  [`*[[@, _id] match text::query("${canary.slice(0, 4)}*")]`, 'raw'],
  // Numbers can tell too: the open topic is all that a visitor counts.
  [
    `select(count(*[_type == "topic"]) > 1 => "${canary.slice(0, 4)}" + "${canary.slice(4)}")`,
    'raw',
  ],
] as const;

const draft = { _id: 'drafts.written', _type: 'topic', title: 'written' };
const values = [{ key: 'search', value: 1 }];

/** At least one request for every route; see `routes.test.ts`. */
export const routeCases: readonly RouteCase[] = [
  ...queries.map(([groq, view]) => at('GET data/query/:dataset', query(groq, view), open)),
  ...['raw', 'drafts', 'published'].map((perspective) => ({
    ...at('POST data/query/:dataset', `${version}/data/query/{D}?perspective=${perspective}`, open),
    body: { query: '*[$all]', params: { all: true } },
  })),
  at(
    'GET data/doc/:dataset/:ids',
    `${version}/data/doc/{D}/open,drafts.open,versions.soon.open,taken-back`,
    open,
  ),
  at('GET data/doc/:dataset/:ids', `${version}/data/doc/{D}/{IMAGE_ID}`, open),
  at('GET data/export/:dataset', `${version}/data/export/{D}`, open),
  at('GET data/export/:dataset', `${version}/data/export/{D}?types=topic,sanity.imageAsset`, open),
  {
    ...at(
      'GET data/listen/:dataset',
      `${version}/data/listen/{D}?query=*&includeResult=true`,
      open,
    ),
    isStream: true,
  },
  {
    ...at(
      'GET data/listen/:dataset',
      `${version}/data/listen/{D}?query=*&includePreviousRevision=true&includeMutations=true&effectFormat=mendoza`,
      open,
    ),
    isStream: true,
  },
  {
    ...at('GET data/live/events/:dataset', `${version}/data/live/events/{D}`, open),
    isStream: true,
  },
  {
    ...at(
      'GET data/live/events/:dataset',
      `${version}/data/live/events/{D}?includeDrafts=true`,
      reading,
    ),
    isStream: true,
  },
  at('GET images/:project/:dataset/:file', 'images/{P}/{D}/{IMAGE}?w=10&dl', open),
  at('GET images/:project/:dataset/:file/:name', 'images/{P}/{D}/{IMAGE}/a-name.jpg?w=10', open),
  at('GET files/:project/:dataset/:file', 'files/{P}/{D}/{FILE}', open),
  ...['', '?revision=published-by-mistake', '?lastRevision=true', '?time=2999-01-01T00:00:00Z'].map(
    (point) =>
      at(
        'GET data/history/:dataset/documents/:ids',
        `${version}/data/history/{D}/documents/open,drafts.open,taken-back${point}`,
        reading,
      ),
  ),
  at(
    'GET data/history/:dataset/transactions/:ids',
    `${version}/data/history/{D}/transactions/taken-back?excludeContent=false&effectFormat=mendoza`,
    reading,
  ),
  at(
    'GET data/history/:dataset/events/documents/:id',
    `${version}/data/history/{D}/events/documents/taken-back`,
    reading,
  ),
  at(
    'GET data/references/:dataset/documents/:id/to',
    `${version}/data/references/{D}/documents/open/to`,
    reading,
  ),
  ...['', '?dryRun=true', '?returnDocuments=true', '?visibility=async'].map((options) => ({
    ...at('POST data/mutate/:dataset', `${version}/data/mutate/{D}${options}`, writing),
    body: {
      mutations: [{ createOrReplace: draft }, { patch: { query: '*', unset: ['nothing'] } }],
    },
  })),
  {
    ...at('POST data/actions/:dataset', `${version}/data/actions/{D}`, writing),
    body: {
      actions: [
        {
          actionType: 'sanity.action.document.edit',
          draftId: 'drafts.open',
          publishedId: 'open',
          patch: { set: { note: 'edited' } },
        },
      ],
    },
  },
  ...['images', 'files'].map((kind) => ({
    ...at(`POST assets/${kind}/:dataset`, `${version}/assets/${kind}/{D}?filename=new.svg`, {
      ...writing,
      // What is sent is no image: the role is checked before.
      editor: kind === 'images' ? 400 : 200,
    }),
    body: { nothing: 'to see' },
  })),
  at('GET auth/providers', 'v1/auth/providers', open),
  at('GET auth/sign-in', `v1/auth/sign-in?origin=${studioOrigin}/studio`, open),
  {
    ...at('POST auth/sign-in', 'v1/auth/sign-in', { anonymous: 403, viewer: 403, editor: 403 }),
    body: new URLSearchParams({ origin: studioOrigin, name: 'Edith', key: 'wrong' }),
  },
  at('GET auth/fetch', 'v1/auth/fetch?sid=none', { anonymous: 401, viewer: 401, editor: 401 }),
  at('GET auth/id', 'v1/auth/id', reading),
  at('GET users/me', 'v1/users/me', open),
  at('GET users/:ids', 'v1/users/administrator,someone', reading),
  { ...at('PUT users/me/keyvalue', 'v1/users/me/keyvalue', reading), body: values },
  { ...at('PUT users/me/keyvalue/:keys', 'v1/users/me/keyvalue/search', reading), body: values },
  at('GET users/me/keyvalue/:keys', 'v1/users/me/keyvalue/search', reading),
  at('DELETE users/me/keyvalue/:keys', 'v1/users/me/keyvalue/search', {
    ...reading,
    viewer: 204,
    editor: 204,
  }),
  at('GET projects/:project/users/:ids', 'v1/projects/{P}/users/administrator', reading),
  at('GET projects/:project/acl', 'v1/projects/{P}/acl', reading),
  at('GET projects/:project/roles', 'v1/projects/{P}/roles', reading),
  at('GET access/requests/me', 'v1/access/requests/me', reading),
  at('GET ping', 'v1/ping', open),
  at('GET data/ping/:dataset', 'v1/data/ping/{D}', open),
  at('GET check/cors', 'v1/check/cors', open),
  at('GET projects', 'v1/projects', open),
  at('GET projects/:project', 'v1/projects/{P}', open),
  at('GET projects/:project/datasets', 'v1/projects/{P}/datasets', open),
  at('GET datasets', 'vX/datasets', open),
  at('GET projects/:project/datasets/:dataset/acl', 'v1/projects/{P}/datasets/{D}/acl', open),
  at('GET projects/:project/grants', 'v1/projects/{P}/grants', open),
  at(
    'GET projects/:project/datasets/:dataset/settings/embeddings',
    'v1/projects/{P}/datasets/{D}/settings/embeddings',
    reading,
  ),
  at('GET projects/:project/user-applications', 'v1/projects/{P}/user-applications', open),
  at('GET features', 'v1/features', open),
  at('GET intake/telemetry-status', 'v1/intake/telemetry-status', open),
  at('GET help', 'v1/help', open),
  at('GET journey/*', 'v1/journey/announcements', open),
  at('GET schedules/:project/:dataset', 'v1/schedules/{P}/{D}', open),
  // Last of all: it ends the session that it is sent with.
  at('POST auth/logout', 'v1/auth/logout', open),
];
