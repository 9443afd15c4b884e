/** Citations and feeds over HTTP: their addresses, negotiation, validators, and what they answer to hostile requests. */
import { expect, test } from '@playwright/test';

import { citationFormats, mediaTypes } from '@/lib/pages/representations';

import { sendRawRequest } from './preview/raw-request';

const work = '/fr/publications/butterfly-effect-training-trajectories';
const profile = '/fr/repertoire/devin-kwok/publications';
const long = 'a'.repeat(9000);

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly location?: string;
}
const file = (type: string): Answer => ({ status: 200, type });
const bib = file('application/x-bibtex');
const moved = (location: string): Answer => ({ status: 308, location });
const missing: Answer = { status: 404 };

const table: readonly (readonly [path: string, answer: Answer])[] = [
  // Each format, of each kind of page
  [`${work}.bib`, bib],
  [`${work}.biblatex.bib`, file('application/x-biblatex')],
  [`${work}.ris`, file('application/x-research-info-systems')],
  [`${work}.csl.json`, file('application/vnd.citationstyles.csl+json')],
  ['/en/publications.atom', file('application/atom+xml')],
  ['/en/publications.feed.json', file('application/feed+json')],
  [`${profile}.bib`, bib],
  ['/en/directory/devin-kwok/publications.atom', file('application/atom+xml')],
  ['/fr/sujets/deep-learning/publications.ris', file('application/x-research-info-systems')],
  ['/en/topics/deep-learning/publications.feed.json', file('application/feed+json')],
  ['/fr/etablissements/mcgill/publications.atom', file('application/atom+xml')],
  ['/en/institutions/mcgill/publications.bib', bib],
  ['/fr/coauteurs/colin-raffel/publications.atom', file('application/atom+xml')],
  ['/en/coauthors/colin-raffel/publications.csl.json', file(mediaTypes['csl.json'])],
  ['/fr/publications.apa.txt?year=2024', file('text/plain')],
  ['/fr/publications.bib?year=2025', bib],
  ['/fr/publications.atom?q=papillon&type=workshop', file('application/atom+xml')],
  // Unknown formats
  [`${work}.bibx`, missing],
  [`${work}.BIB`, missing],
  [`${work}.atom`, missing],
  [`${work}.feed.json`, missing],
  [`${work}.json`, missing],
  [`${work}.bib.bib`, missing],
  ['/fr/sujets.bib', missing],
  ['/fr.atom', missing],
  ['/fr/recherche.bib', missing],
  ['/fr/repertoire/devin-kwok.bib', missing],
  ['/fr/repertoire/devin-kwok/cv.bib', missing],
  // Unknown pages
  ['/en/publications/nope.bib', missing],
  ['/en/directory/nope/publications.feed.json', missing],
  ['/de/publications.bib', missing],
  ['/fr/publications/Butterfly.bib', missing],
  ['/fr/publications/~publication-x.bib', missing],
  ['/fr/publications/drafts.x.bib', missing],
  ['/fr/publications.atom?topic=nowhere', missing],
  ['/fr/publications.bib?person=nobody', missing],
  // The route behind them
  ['/representations/fr/publications/-/bib', missing],
  ['/representations/fr/work/butterfly-effect-training-trajectories/bib', missing],
  // Paths that try to leave
  ['/fr/repertoire/..%2F..%2Fx/publications.bib', missing],
  ['/fr/repertoire/a%2Fb/publications.bib', missing],
  ['/fr/publications/%2e%2e%2fx.bib', missing],
  [`${work}.bib%00`, missing],
  [`${work}%2Ebib`, missing],
  // Parameters
  ['/fr/publications.bib?page=2', missing],
  ['/fr/publications.bib?page=9999', missing],
  ['/fr/publications.bib?page=1', moved('/fr/publications.bib')],
  ['/fr/publications.bib?page=-1', moved('/fr/publications.bib')],
  ['/fr/publications.ris?type=poem', moved('/fr/publications.ris')],
  ['/fr/publications.bib?year=2024&q=x', moved('/fr/publications.bib?q=x&year=2024')],
  ['/fr/publications.atom?year=2025&year=2024', moved('/fr/publications.atom?year=2025')],
  ['/fr/publications.atom?year=2025%00', moved('/fr/publications.atom')],
  [`/fr/publications.bib?q=${long}`, moved(`/fr/publications.bib?q=${'a'.repeat(200)}`)],
  ['/fr/publications.bib?q=%E9', bib],
  ['/fr/publications.bib?utm_source=x', bib],
  ['/fr/publications.atom?page=2', file('application/atom+xml')],
  [`${work}.bib?page=2&q=x`, bib],
  [`${work}.bib?${long}`, bib],
  [`${work}.bib/`, moved(`${work}.bib`)],
];

let origin = '';
test.beforeAll(({ baseURL }) => {
  origin = baseURL ?? '';
});

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

async function answerAt(path: string): Promise<Answer> {
  const { status, headers } = await sendRawRequest(origin, { path });
  const { location } = headers;
  return {
    status,
    ...(status === 200 && { type: headers['content-type']?.replace('; charset=utf-8', '') ?? '' }),
    ...(location !== undefined && {
      location: `${new URL(location, origin).pathname}${new URL(location, origin).search}`,
    }),
  };
}

for (const [path, expected] of table) {
  test(`${shortened(path)} is ${expected.status}`, async () => {
    const answer = await answerAt(path);
    expect(answer).toEqual(expected);
    if (expected.location !== undefined) {
      // No redirect leads to another one.
      expect((await answerAt(expected.location)).status).toBe(200);
    }
  });
}

for (const path of [`${work}.bib`, `${profile}.atom`, '/en/publications.feed.json']) {
  test(`${path} can be asked for by GET and HEAD only, and from any site`, async () => {
    const get = await sendRawRequest(origin, { path });
    const head = await sendRawRequest(origin, { path, method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
    for (const name of ['content-type', 'etag', 'link', 'cache-control', 'x-robots-tag']) {
      expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
    }
    expect(get.headers['x-robots-tag']).toBe('noindex');
    expect(get.headers['access-control-allow-origin']).toBe('*');
    expect(get.headers['x-content-type-options']).toBe('nosniff');
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await sendRawRequest(origin, { path, method })).status, method).toBe(405);
    }
  });

  test(`${path} is not sent again to who has it`, async () => {
    const { etag = '' } = (await sendRawRequest(origin, { path })).headers;
    for (const known of [etag, '*', `"other", ${etag}`]) {
      const again = await sendRawRequest(origin, { path, headers: { 'if-none-match': known } });
      expect([known, again.status, again.body]).toEqual([known, 304, '']);
      expect(again.headers.etag).toBe(etag);
    }
    const other = await sendRawRequest(origin, { path, headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });
}

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

for (const format of citationFormats) {
  test(`who asks the page for ${mediaTypes[format]} gets the file, and the page stays cached`, async () => {
    const page = () => sendRawRequest(origin, { path: work, headers: html });
    await expect.poll(async () => (await page()).headers['x-nextjs-cache']).toBe('HIT');
    const before = await page();
    const negotiated = await sendRawRequest(origin, {
      path: work,
      headers: { accept: `${mediaTypes[format]}, text/html;q=0.5` },
    });
    const direct = await sendRawRequest(origin, { path: `${work}.${format}` });
    const after = await page();
    expect([negotiated.status, negotiated.body]).toEqual([200, direct.body]);
    expect(negotiated.headers['content-type']).toBe(`${mediaTypes[format]}; charset=utf-8`);
    expect(negotiated.headers.etag).toBe(direct.headers.etag);
    expect(negotiated.headers.vary).toMatch(/\baccept\b/i);
    expect(after.headers.vary).toMatch(/\baccept\b(?!-)/i);
    expect(after.headers['x-nextjs-cache']).toBe('HIT');
    expect([after.status, after.body]).toEqual([200, before.body]);
  });
}

for (const [name, accept] of [
  ['no header', undefined],
  ['an empty header', ''],
  ['curl', '*/*'],
  ['a preference for HTML', 'application/x-bibtex;q=0.5, text/html'],
  ['a picture', 'image/png'],
  ['rubbish', ',;=q="'.repeat(100)],
  ['ten kilobytes', 'image/png, '.repeat(900)],
] as const) {
  test(`who sends ${name} gets the page`, async () => {
    const headers: Record<string, string> = accept === undefined ? {} : { accept };
    const { status, headers: got } = await sendRawRequest(origin, { path: work, headers });
    expect([status, got['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });
}

test('who asks an address without a work for its citation gets a 404', async () => {
  const headers = { accept: 'application/x-bibtex' };
  const { status } = await sendRawRequest(origin, { path: '/fr/publications/nope', headers });
  expect(status).toBe(404);
});

test('the typed links of a work are in its header as in its head, and lead to what they say', async () => {
  const page = await sendRawRequest(origin, { path: work, headers: html });
  const links = [
    ...String(page.headers.link).matchAll(/<([^>]*)>; rel="([^"]*)"(?:; type="([^"]*)")?/g),
  ];
  expect(links.map(([, , rel]) => rel)).toEqual(
    expect.arrayContaining(['author', 'describedby', 'type']),
  );
  const head = page.body.slice(0, page.body.indexOf('</head>'));
  for (const [, href = '', rel = '', type] of links) {
    expect(head).toContain(`<link rel="${rel}" href="${href}"`);
    const address = new URL(href);
    if (address.origin !== new URL(origin).origin) continue;
    const target = await sendRawRequest(origin, { path: address.pathname });
    expect([href, target.status]).toEqual([href, 200]);
    if (rel !== 'describedby') continue;
    expect(target.headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(target.headers.link).toBe(
      `<${new URL(work, origin).href}>; rel="describes"; type="text/html"`,
    );
  }
});

for (const path of ['/fr', '/fr/publications', '/fr/repertoire/devin-kwok', '/fr/sujets']) {
  test(`${path}, which is about no work, has no header of links`, async () => {
    const { headers } = await sendRawRequest(origin, { path });
    expect(headers.link).toBeUndefined();
  });
}
