/** Signposting the Scholarly Web (signposting.org/FAIR), level 1: typed links in the head and in the header `Link`. */
import { absolute } from '@/lib/metadata/absolute-address';
import { linkHeaderOf } from '@/lib/metadata/link-header';
import { workLinksForMachines } from '@/lib/metadata/signposting';
import { publishedPage } from '@/lib/page-cache/published-page';

import { bibliographicRecord, collaboration } from './bibliographic-record';

const pdf = 'https://proceedings.example/a.pdf';
const links = workLinksForMachines(bibliographicRecord({ pdf }), 'fr');
const targets = (rel: string) =>
  links.flatMap((link) => (link.rel === rel ? [[link.href, link.type]] : []));

/** As React writes it. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
const pageWith = (head: string, body = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const pageLinking = (given: readonly { rel: string; href: string; type?: string }[]) =>
  pageWith(
    given
      .map(({ rel, href, type }) => {
        const typed = type === undefined ? '' : ` type="${escaped(type)}"`;
        return `<link rel="${escaped(rel)}" href="${escaped(href)}"${typed}/>`;
      })
      .join(''),
  );
/** The links of a header, by a reader of its own (RFC 8288, appendix B.2). */
function parsedHeader(header = '') {
  return [...header.matchAll(/<([^>]*)>; rel="([^"]*)"(?:; type="([^"]*)")?(?:, |$)/g)].map(
    ([, href, rel, type]) => ({ rel, href, ...(type !== undefined && { type }) }),
  );
}

test('authors are named by their pages', () => {
  expect(targets('author')).toEqual([
    [absolute('/fr/repertoire/gul-sena-altintas'), undefined],
    [absolute('/fr/repertoire/devin-kwok'), undefined],
  ]);
});

test('each citation describes the work, with its media type', () => {
  expect(targets('describedby')).toEqual([
    [absolute('/fr/publications/butterfly.bib'), 'application/x-bibtex'],
    [absolute('/fr/publications/butterfly.biblatex.bib'), 'application/x-biblatex'],
    [absolute('/fr/publications/butterfly.ris'), 'application/x-research-info-systems'],
    [absolute('/fr/publications/butterfly.csl.json'), 'application/vnd.citationstyles.csl+json'],
  ]);
});

test('the text is an item, and the page is about a scholarly article', () => {
  expect(targets('item')).toEqual([[pdf, 'application/pdf']]);
  expect(targets('type').flat()).toEqual(
    expect.arrayContaining(['https://schema.org/ScholarlyArticle', 'https://schema.org/AboutPage']),
  );
  expect(links.map(({ href }) => href).indexOf('https://schema.org/ScholarlyArticle')).toBeLessThan(
    links.map(({ href }) => href).indexOf('https://schema.org/AboutPage'),
  );
});

test('no link says that the DOI, which leads to the publisher, is the identifier of this page', () => {
  expect(targets('cite-as')).toEqual([]);
});

test('a work without a page has no links', () => {
  expect(workLinksForMachines(bibliographicRecord({ slug: undefined }), 'fr')).toEqual([]);
});

test('the header has the very links of the head, in their order', () => {
  expect(parsedHeader(linkHeaderOf(pageLinking(links)))).toEqual(links);
});

test('a work of 3,000 authors has a header below 4 kB', () => {
  const many = workLinksForMachines(
    bibliographicRecord({ pdf, authors: collaboration(3000) }),
    'fr',
  );
  expect(many.filter(({ rel }) => rel === 'author')).toHaveLength(10);
  expect(linkHeaderOf(pageLinking(many))?.length).toBeLessThan(4096);
});

test.each([
  ['an angle bracket', 'https://e.org/a>; rel="x', 'https://e.org/a%3E;%20rel=%22x'],
  ['a line end', 'https://e.org/a\r\nSet-Cookie: x', 'https://e.org/a%0D%0ASet-Cookie:%20x'],
  ['a quote', 'https://e.org/"a"', 'https://e.org/%22a%22'],
  ['an ampersand and an apostrophe', "https://e.org/?a=1&b='", "https://e.org/?a=1&b='"],
  ['letters beyond ASCII', 'https://e.org/é/论文', 'https://e.org/%C3%A9/%E8%AE%BA%E6%96%87'],
  ['a face', 'https://e.org/😀', 'https://e.org/%F0%9F%98%80'],
  ['half of a pair', 'https://e.org/\ud800', 'https://e.org/%EF%BF%BD'],
  ['a control character', 'https://e.org/\u0000\u007f', 'https://e.org/%00%7F'],
  ['what an entity would be', 'https://e.org/&quot;', 'https://e.org/&quot;'],
  ['a percent sign', 'https://e.org/%E9%2F', 'https://e.org/%E9%2F'],
])('an address with %s stays one link of one header', (_, href, expected) => {
  const header = linkHeaderOf(pageLinking([{ rel: 'item', href, type: 'application/pdf' }]));
  expect(parsedHeader(header)).toEqual([{ rel: 'item', href: expected, type: 'application/pdf' }]);
  expect(header).toMatch(/^[\u0020-\u007e]*$/);
  expect(() => new Headers({ link: header ?? '' })).not.toThrow();
});

test('links for browsers are none for programs, and neither are those of the body', () => {
  const html = pageWith(
    '<link rel="stylesheet" href="/a.css"/><link rel="alternate" hreflang="fr" href="/fr"/>',
    '<link rel="author" href="https://e.org/"/>',
  );
  expect(linkHeaderOf(html)).toBeUndefined();
});

const cached = (html: string) =>
  publishedPage({
    kind: 'APP_PAGE',
    html,
    status: 200,
    headers: { link: '</a.js>; rel=preload; as="script"', vary: 'rsc' },
  });

test('the page of a work has the header, and says that the answer depends on what is accepted', () => {
  const { headers } = cached(pageLinking(links));
  expect(parsedHeader(String(headers?.['link']))).toEqual(links);
  expect(String(headers?.['vary'])).toMatch(/\baccept\b/i);
});

test('a second call, on a page that was kept, changes nothing', () => {
  const first = cached(pageLinking(links));
  expect(publishedPage({ kind: 'APP_PAGE', ...first })).toEqual(first);
});

test('any other page has no header of links', () => {
  const { headers } = cached(pageWith('<link rel="stylesheet" href="/a.css"/>'));
  expect(headers).not.toHaveProperty('link');
});
