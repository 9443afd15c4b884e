import { citationFormats, mediaTypes } from '@/lib/pages/representations';

import type { RawRequest } from './raw-request';
import { importDocuments, withoutSlug, kwok, neverPublished } from './draft-canary';

/** A request, and the status of a refusal or of a response without any draft. */
export type RequestCase = readonly [status: number, request: RawRequest];

interface Addresses {
  readonly buildId: string;
  /** `/media/drafts/ID/FILE` of a portrait that is in a draft. */
  readonly draftPortrait: string;
}

const post = (path: string, body = '{}', headers: Record<string, string> = {}): RawRequest => ({
  path,
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
});

const listFormats = [
  ...['bib', 'biblatex.bib', 'ris', 'csl.json'],
  ...['apa.txt', 'vancouver.txt', 'atom', 'feed.json'],
];
const citationTypes = citationFormats.map((format) => mediaTypes[format]);

/** Every sitemap of the sample content. */
export const sitemapPaths = ['lists', 'profile', 'work', 'coauthor', 'institution', 'topic'].map(
  (subject) => `/sitemaps/${subject}-1.xml`,
);

/** Citations and feeds of each kind of page that has them: of documents with drafts, with filters and without. */
export const representationPaths = [
  ...['bib', 'biblatex.bib', 'ris', 'csl.json'].flatMap((format) => [
    `/fr/publications/butterfly-effect-training-trajectories.${format}`,
    `/en/publications/dataset-difficulty-inductive-bias.${format}`,
  ]),
  ...listFormats.flatMap((format) => [
    `/fr/publications.${format}`,
    `/en/publications.${format}?q=e`,
    `/fr/publications.${format}?person=devin-kwok`,
    `/fr/repertoire/devin-kwok/publications.${format}`,
    `/en/topics/deep-learning/publications.${format}`,
    `/fr/etablissements/mcgill/publications.${format}`,
    `/fr/coauteurs/colin-raffel/publications.${format}`,
  ]),
];

/** The same of what is in drafts only. */
export const draftRepresentationPaths = ['bib', 'csl.json', 'atom', 'feed.json'].flatMap(
  (format) => [
    `/fr/publications/jamais-publiee.${format}`,
    `/fr/publications/~publication-jamais-publiee.${format}`,
    `/fr/publications.${format}?person=jamais-publiee`,
    `/fr/repertoire/jamais-publiee/publications.${format}`,
    `/en/directory/~${neverPublished}/publications.${format}`,
    `/fr/repertoire/ancienne-adresse/publications.${format}`,
    `/en/coauthors/jamais-publiee/publications.${format}`,
  ],
);

/**
 * Every address of the site besides its pages, and addresses that other sites and frameworks have.
 */
export function siteRequestCases({ buildId, draftPortrait }: Addresses): RequestCase[] {
  const file = draftPortrait.split('/').at(-1) ?? '';
  const data = `/_next/data/${buildId}`;
  const get = (status: number, ...paths: string[]): RequestCase[] =>
    paths.map((path) => [status, { path }]);
  return [
    ...get(200, '/robots.txt', '/speculation-rules.json', '/api/health', '/icon.svg'),
    ...get(
      200,
      '/favicon.ico',
      '/media/vcards/devin-kwok/fr.vcf',
      '/media/vcards/devin-kwok/en.vcf',
    ),
    ...get(307, '/fr/repertoire'),
    // One letter finds whatever there is to find.
    ...get(
      200,
      ...['/fr/opensearch.xml', '/en/opensearch.xml', '/fr/recherche?q=a', '/en/search?q=e'],
      ...['/fr/publications?q=a', '/en/publications?type=other', '/fr?q=a', '/en?status=alumni'],
    ),
    ...get(200, '/sitemap.xml', ...sitemapPaths, ...representationPaths),
    ...get(404, ...draftRepresentationPaths),
    // The route behind citations and feeds, and those of other sites.
    ...get(
      404,
      `/representations/fr/profile/~${neverPublished}/bib`,
      '/representations/fr/publications/-/atom',
    ),
    ...citationTypes.flatMap((accept): RequestCase[] => [
      [200, { path: '/fr/publications/dataset-difficulty-inductive-bias', headers: { accept } }],
      [404, { path: '/fr/publications/jamais-publiee', headers: { accept } }],
      [404, { path: '/fr/publications/~publication-jamais-publiee', headers: { accept } }],
    ]),
    // The API, which knows no language, no perspective and no id.
    ...get(
      200,
      ...['/api/v1/openapi.json', '/api/v1/people/devin-kwok', '/api/v1/people/david-rolnick'],
      ...['people', 'works', 'topics'].map((name) => `/api/v1/${name}?limit=100`),
      ...['/api/v1/people?q=a&status=alumni', '/api/v1/works?q=e&type=other&topic[]=deep-learning'],
      '/api/v1/works/butterfly-effect-training-trajectories',
      '/api/v1/topics/deep-learning?perspective=drafts&preview=1&_id=drafts.topic-deep-learning',
      `/api/v1/people?slug=~${neverPublished}&nxtPslug=~${neverPublished}`,
      `/api/v1/works?${'x=1&'.repeat(2_000)}limit=1`,
    ),
    ...get(
      404,
      ...['people', 'works', 'topics'].map((name) => `/api/v1/${name}/jamais-publiee`),
      ...[`~${neverPublished}`, neverPublished, `~${withoutSlug}`, `drafts.${kwok}`, kwok].map(
        (id) => `/api/v1/people/${id}`,
      ),
      ...['/api/v1/people/ancienne-adresse', '/api/v1/topics/~drafts.topic-deep-learning'],
      ...['/api/v1/works?person=jamais-publiee', '/api/v1/people?page=9999', '/api/v1', '/api/v2'],
      ...importDocuments.map(({ _id }) => `/api/v1/works/${_id}`),
      ...[
        '/api/v1/import',
        '/fr/publications/~import.item.canary',
        '/api/import',
        '/api/import/items',
      ],
      ...['/api/v1/drafts', '/api/v1/people/devin-kwok/draft', '/api/v1/institutions'],
    ),
    ...get(
      400,
      ...['/api/v1/people?page=-1', '/api/v1/works?limit=1000', '/api/v1/topics?page=1&page=2'],
      ...[
        `/api/v1/works?q=${'a'.repeat(9_000)}`,
        '/api/v1/people?institution=~%00',
        '/api/v1/works?year=%D9%A2%D9%A0',
      ],
      `/api/v1/works?${'year=2024&'.repeat(1_000)}`,
    ),
    [405, post('/api/v1/people')],
    [405, post('/api/v1/works/butterfly-effect-training-trajectories')],
    ...get(
      404,
      ...['/sitemaps/cv-1.xml', '/sitemaps/work-2.xml', '/rss', '/feed.xml', '/fr/feed.xml'],
      ...['/fr.json', '/api/export'],
      ...['/api/drafts', '/api/preview', '/api/draft', '/api/draft-mode', '/export.ndjson'],
      ...['/media/drafts', '/media/vcards/jamais-publiee/fr.vcf'],
      `/media/vcards/~${neverPublished}/fr.vcf`,
      `/media/vcards/~${withoutSlug}/en.vcf`,
    ),
    // Files that frameworks keep beside a page: the page as visitors see it, or nothing.
    ...get(200, `${data}/fr.json`, `${data}/fr/repertoire/devin-kwok.json`),
    ...get(200, `/fr/repertoire/~${neverPublished}.segments/_full.segment.rsc`),
    ...get(
      308,
      `${data}/fr/directory/~${neverPublished}.json`,
      `/fr/directory/~${neverPublished}.rsc`,
    ),
    ...get(
      404,
      ...[
        `${data}/index.json`,
        `${data}/fr/repertoire/~${neverPublished}.json`,
        `/en/directory/~${neverPublished}.rsc`,
        '/fr.rsc',
      ],
      ...[
        '/fr.html',
        '/fr.meta',
        '/fr/repertoire/devin-kwok.html',
        '/fr/introuvable/~' + neverPublished,
      ],
      ...['/_next/cache/fetch-cache', '/_next/server/app/fr.html', '/.next/server/app/fr.html'],
      ...['/_next/static/../server/app/fr.html', '/_next/static/%2e%2e/server/app/fr.html'],
    ),
    // Portraits.
    ...get(
      404,
      draftPortrait,
      `${draftPortrait}?sanity-preview-perspective=drafts`,
      draftPortrait.replace(kwok, `drafts.${kwok}`),
      draftPortrait.replace(kwok, neverPublished),
      draftPortrait.replace(kwok, withoutSlug),
      `/media/portraits/devin-kwok/${file}`,
      `/media/portraits/jamais-publiee/${file}`,
      `/media/portraits/~${neverPublished}/${file}`,
      `/media/portraits/..%2Fdrafts%2F${kwok}/${file}`,
    ),
    // Pictures of pages: any other hash leads to the current picture, which shows nothing of a draft.
    ...get(
      308,
      '/media/cards/fr/profile/devin-kwok/AAAAAAAAAAAA.png',
      '/media/cards/en/profile/david-rolnick/AAAAAAAAAAAA.png',
      '/media/cards/fr/publications/-/AAAAAAAAAAAA.png?sanity-preview-perspective=drafts',
    ),
    ...get(
      404,
      '/media/cards/fr/profile/jamais-publiee/AAAAAAAAAAAA.png',
      '/media/cards/fr/work/jamais-publiee/AAAAAAAAAAAA.png',
      `/media/cards/fr/profile/~${neverPublished}/AAAAAAAAAAAA.png`,
      `/media/cards/en/profile/~${withoutSlug}/AAAAAAAAAAAA.png`,
      `/media/cards/en/profile/~drafts.${kwok}/AAAAAAAAAAAA.png`,
      '/media/cards/fr/cv/devin-kwok/AAAAAAAAAAAA.png',
    ),
    [404, { path: draftPortrait, headers: { 'x-prerender-revalidate': 'guess' } }],
    [404, { path: draftPortrait, method: 'HEAD' }],
    [405, post(draftPortrait)],
    ...['/_next/image', '/fr/_next/image'].map((path): RequestCase => [
      404,
      { path: `${path}?url=${encodeURIComponent(draftPortrait)}&w=640&q=75` },
    ]),
    // The routes of previews.
    ...get(401, '/api/draft-mode/changes', '/api/draft-mode/changes?token=guess'),
    ...get(401, '/api/draft-mode/enable', '/api/draft-mode/enable?sanity-preview-secret='),
    ...get(303, '/api/draft-mode/disable'),
    [405, post('/api/draft-mode/enable')],
    [405, post('/api/draft-mode/changes')],
    // Asking sources for an import.
    [405, { path: '/api/import/lookups' }],
    [
      401,
      post('/api/import/lookups', JSON.stringify({ tasks: [{ kind: 'doi', doi: '10.5555/a' }] })),
    ],
    [401, post('/api/import/lookups', '{"tasks":[]}', { authorization: 'Bearer guess' })],
    // The webhook.
    [405, { path: '/api/revalidate' }],
    [401, post('/api/revalidate', JSON.stringify({ _id: `drafts.${kwok}` }))],
    [
      401,
      post('/api/revalidate', JSON.stringify({ _id: neverPublished }), {
        'sanity-webhook-signature': 't=1,v1=guess',
      }),
    ],
    // Studio is a page without content; the browser queries the lake with its own session.
    ...get(
      200,
      '/studio',
      `/studio/intent/edit/id=drafts.${kwok};type=researcher`,
      '/studio/presentation?preview=%2Ffr&perspective=drafts',
    ),
  ];
}

/** The same for the lake, which accepts requests from anyone. */
export function lakeRequestCases(dataset: string, assetFile: string): RequestCase[] {
  const project = { 'x-sanity-project-id': 'portrait' };
  const ids = [
    `drafts.${kwok}`,
    `drafts.${neverPublished}`,
    neverPublished,
    `versions.rumour.${kwok}`,
    ...importDocuments.map(({ _id }) => _id),
  ];
  const everything = encodeURIComponent('*');
  const perspectives = ['raw', 'drafts', 'previewDrafts', 'rumour', 'rumour,drafts', 'published'];
  const queries = ['v2025-02-19', 'v2021-10-21', 'v1', 'vX'].flatMap((version) =>
    [...perspectives, ''].map(
      (perspective) =>
        `/${version}/data/query/${dataset}?query=${everything}` +
        (perspective === '' ? '' : `&perspective=${encodeURIComponent(perspective)}`),
    ),
  );
  const filters = [
    '*[_id in path("drafts.**")]',
    `*[_id == "drafts.${kwok}"][0].name`,
    '*[_type == "sanity.imageAsset"]{_id, originalFilename, url}',
    '*[_type == "sanity.previewUrlSecret"]',
    '*[_id in path("import.**")]',
    '*[_type in ["importItem", "importBatch", "importProvenance", "importDecision"]]',
    `{"a": *[_id == "${kwok}"][0]{"provenance": *[_id == "import.provenance." + ^._id]}}`,
    '*[references("researcher-devin-kwok")]',
    `{"a": *[_id == "${kwok}"][0]{"draft": *[_id == "drafts." + ^._id]}}`,
  ].map((query) => `/v2025-02-19/data/query/${dataset}?query=${encodeURIComponent(query)}`);
  const forbidden = [
    ...ids.map((id) => `/v2025-02-19/data/history/${dataset}/documents/${id}`),
    ...ids.map((id) => `/v2025-02-19/data/history/${dataset}/transactions/${id}`),
    ...ids.map((id) => `/v2025-02-19/data/history/${dataset}/events/documents/${id}`),
    `/v2025-02-19/data/references/${dataset}/documents/${kwok}/to`,
  ];
  const get = (path: string): RawRequest => ({ path, headers: project });
  return [
    ...[...queries, ...filters].map((path): RequestCase => [200, get(path)]),
    ...ids.map((id): RequestCase => [200, get(`/v2025-02-19/data/doc/${dataset}/${id}`)]),
    [200, get(`/v2025-02-19/data/export/${dataset}`)],
    ...forbidden.map((path): RequestCase => [401, get(path)]),
    [404, get(`/files/portrait/${dataset}/${assetFile}`)],
    [404, get(`/images/portrait/${dataset}/../../../${assetFile}`)],
  ];
}
