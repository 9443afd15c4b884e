/** Variants of a request for a page that might, if something were wrong, get a draft of it. */
import { signSession } from '@/lib/preview/session';
import type { RawRequest } from './raw-request';
import type { PreviewCookies } from './opened-preview';
import { withoutSlug, kwok, neverPublished } from './draft-canary';

/** Pages that have drafts, and that visitors see as they were published. */
export const publishedPaths = [
  '/fr',
  '/en',
  '/fr/repertoire/devin-kwok',
  '/en/directory/devin-kwok',
  '/fr/repertoire/david-rolnick',
  '/fr/repertoire/devin-kwok/cv',
  '/en/directory/david-rolnick/cv',
  '/fr/publications',
  '/en/topics',
  // Each work of the sample lists the others.
  '/fr/publications/butterfly-effect-training-trajectories',
  '/en/publications/dataset-difficulty-inductive-bias',
  '/fr/sujets/deep-learning',
  '/en/topics/machine-learning-theory',
  '/en/institutions/mcgill',
  '/fr/coauteurs/colin-raffel',
];

/** What the API tells of things that have drafts. */
export const apiPaths = [
  '/api/v1/people',
  '/api/v1/people/devin-kwok',
  '/api/v1/works',
  '/api/v1/works/butterfly-effect-training-trajectories',
  '/api/v1/topics',
  '/api/v1/topics/deep-learning',
];

/** Addresses that exist only in drafts. */
export const draftPaths = [
  '/fr/repertoire/jamais-publiee',
  '/en/directory/jamais-publiee',
  `/fr/repertoire/~${neverPublished}`,
  `/fr/repertoire/~${neverPublished}/cv`,
  '/en/directory/jamais-publiee/cv',
  `/en/directory/~${withoutSlug}`,
  `/fr/repertoire/%7E${withoutSlug}`,
  `/fr/repertoire/%257E${withoutSlug}`,
  `/fr/repertoire/~drafts.${kwok}`,
  `/fr/repertoire/~versions.rumour.${kwok}`,
  `/en/directory/drafts.${kwok}`,
  '/fr/repertoire/ancienne-adresse',
  '/en/coauthors/jamais-publiee',
  '/fr/publications/~publication-jamais-publiee',
  '/en/publications/jamais-publiee',
  '/fr/sujets/~drafts.topic-deep-learning',
  '/en/coauthors/~coauthor-colin-raffel',
  `/en/directory/${kwok}`,
];

/** What is added to the request for a page. */
export interface RequestVariant {
  readonly query?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The status of every page, when it is not that for a visitor. */
  readonly status?: number;
  /** The same for routes that are not pages. */
  readonly routeStatus?: number;
}

const stateTree = encodeURIComponent(
  JSON.stringify([
    '',
    { children: [['locale', 'fr', 'd'], { children: ['__PAGE__', {}, null, 'refetch'] }] },
    null,
    null,
    true,
  ]),
);

/** Without any cookie. */
export const variantsWithoutCookies: Readonly<Record<string, RequestVariant>> = {
  'as a visitor': {},
  'with the perspective in the address': { query: 'sanity-preview-perspective=drafts' },
  'with parameters that mean previews elsewhere': {
    query: 'perspective=raw&preview=1&draft=true&draftMode=1&previewDrafts&slug=jamais-publiee',
  },
  'with the parameters of the rewritten route': {
    query: `slug=~${neverPublished}&nxtPslug=~${neverPublished}`,
  },
  'as a client navigation': { query: '_rsc=1a2b3', headers: { rsc: '1' } },
  'as a prefetch': {
    query: '_rsc=1a2b3',
    headers: { rsc: '1', 'next-router-prefetch': '1', purpose: 'prefetch' },
  },
  'as a prefetch of a segment': {
    query: '_rsc=1a2b3',
    headers: {
      rsc: '1',
      'next-router-prefetch': '1',
      'next-router-segment-prefetch': '/_tree',
    },
    // The response is the structure of the route, which is the same for everyone.
    status: 200,
  },
  'as a refresh': {
    query: '_rsc=1a2b3',
    headers: { rsc: '1', 'next-router-state-tree': stateTree, 'next-hmr-refresh': '1' },
  },
  'as data': { headers: { 'x-nextjs-data': '1' } },
  'as a revalidation, by a guess': {
    headers: {
      'x-prerender-revalidate': '0123456789abcdef0123456789abcdef',
      'x-prerender-revalidate-if-generated': '1',
    },
  },
  'as if the proxy had been through': {
    headers: {
      'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
      'x-middleware-subrequest-id': '0',
      'x-middleware-next': '1',
    },
  },
  // An empty object for every address.
  'as a prefetch of data': {
    headers: { 'x-middleware-prefetch': '1' },
    status: 200,
    routeStatus: 200,
  },
  'as if the proxy had added the cookies': {
    headers: {
      'x-middleware-override-headers': 'cookie',
      'x-middleware-request-cookie': '__prerender_bypass=1; portrait-preview=1',
      'x-middleware-set-cookie': '__prerender_bypass=1',
    },
  },
  'as if it had been routed already': {
    headers: {
      'x-matched-path': '/api/draft-mode/enable',
      'x-invoke-path': '/en/directory/~' + neverPublished,
      'x-invoke-status': '200',
      'x-now-route-matches': `1=fr&nxtPlocale=fr&2=~${neverPublished}`,
      'x-rewrite-url': `/fr/repertoire/~${neverPublished}`,
      'x-original-url': `/fr/repertoire/~${neverPublished}`,
    },
  },
  'as another host': {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  },
  'with a token': {
    headers: { authorization: 'Bearer guess', 'x-vercel-protection-bypass': 'guess' },
  },
  'as a range': { headers: { range: 'bytes=0-', 'if-range': '"guess"' } },
  'with HEAD': { method: 'HEAD' },
};

/** Requests with cookies that must not open a preview. */
export function variantsWithCookies(
  cookies: PreviewCookies,
  token: string,
  now: number,
): Record<string, RequestVariant> {
  const bypass = `__prerender_bypass=${cookies.bypass}`;
  const hour = 3_600_000;
  const studio = { from: 'studio', until: now + hour } as const;
  const [payload = '', signature = ''] = cookies.session.split('.');
  const payloadOf = (session: object) => Buffer.from(JSON.stringify(session)).toString('base64url');
  const withSession = (session: string) => ({
    headers: { cookie: `${bypass}; portrait-preview=${session}` },
  });
  return {
    'draft mode by a guess': {
      headers: { cookie: '__prerender_bypass=0123456789abcdef0123456789abcdef' },
    },
    'the cookie of draft mode alone': { headers: { cookie: bypass } },
    'the perspective alone': { headers: { cookie: 'sanity-preview-perspective=drafts' } },
    'the cookie of draft mode, and the perspective': {
      headers: { cookie: `${bypass}; sanity-preview-perspective=drafts` },
    },
    // Next then takes this for its older preview mode, and draft mode is off.
    'the preview data of Next': {
      headers: { cookie: `${bypass}; __next_preview_data=e30` },
    },
    'the preview data of Next, and the editor’s own cookies': {
      headers: { cookie: `${cookies.cookie}; __next_preview_data=e30` },
    },
    'an empty session': withSession(''),
    'a session of rubbish': withSession('rubbish'),
    'a session without its signature': withSession(payload),
    'a session with an empty signature': withSession(`${payload}.`),
    'a session with a third part': withSession(`${cookies.session}.${signature}`),
    'a session that nobody signed': withSession(`${payloadOf(studio)}.${'A'.repeat(43)}`),
    'a session made to last longer': withSession(
      `${payloadOf({ ...studio, until: now + 999 * hour })}.${signature}`,
    ),
    'a session signed with another token': withSession(signSession(studio, 'another token')),
    'a session signed with no token': withSession(signSession(studio, '')),
    'a session that is over': withSession(signSession({ ...studio, until: now - 1 }, token)),
    'a session of a link that was never shared': withSession(
      signSession({ from: 'link', until: now + hour, link: '0'.repeat(64) }, token),
    ),
    'two sessions, the first a forged one': {
      headers: {
        cookie: `${bypass}; portrait-preview=${payloadOf(studio)}.${signature}; portrait-preview=x`,
      },
    },
    'a revalidation with the true value, and the editor’s own cookies': {
      headers: { cookie: cookies.cookie, 'x-prerender-revalidate': cookies.bypass },
    },
  };
}

/** The request for a page in a variant. */
export function requestFor(path: string, { query, method, headers }: RequestVariant): RawRequest {
  return {
    path: query === undefined ? path : `${path}?${query}`,
    ...(method !== undefined && { method }),
    ...(headers !== undefined && { headers }),
  };
}
