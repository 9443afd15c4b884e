/** The whole sample site as a crawler finds it by its links, held against its sitemap. */
import { expect, test } from '@playwright/test';

import { languages } from '@/lib/i18n/languages';
import { pathPattern } from '@/lib/pages/addresses';
import { pageNames } from '@/lib/pages/registry';

import { clicksFrom, crawl, type Resource, withoutFragment } from './crawl/crawl';
import type { HtmlDocument } from './crawl/html-document';
import { readSitemap, type SitemapEntry } from './crawl/read-sitemap';

let origin: string;
let found: Map<string, Resource>;
let entries: SitemapEntry[];
/** Pages that answer at their own address, and may be shown by search engines or not. */
let pages: Map<string, HtmlDocument>;

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  origin = new URL(baseURL ?? '').origin;
  const browserPage = await browser.newPage();
  found = await crawl(browserPage, `${origin}/`);
  await browserPage.close();
  pages = new Map(
    [...found].flatMap(([address, { status, redirects, document }]) =>
      status === 200 && redirects === 0 && document ? [[address, document] as const] : [],
    ),
  );
  entries = await readSitemap(`${origin}/sitemap.xml`);
  console.log(
    `${found.size} addresses, ${pages.size} pages, ${indexed().size} of them for search engines`,
  );
});

const matches = (path: string, pattern: string) => new RegExp(`^${pattern}$`).test(path);
const indexed = () => new Map([...pages].filter(([, { isIndexed }]) => isIndexed));
const addressesOf = (given: ReadonlyMap<string, unknown>) => [...given.keys()].toSorted();

test('every link and every part of a page answers 200, after one redirect at most', () => {
  const broken = [...found].filter(([, { status, redirects }]) => status !== 200 || redirects > 1);
  expect(broken.map(([address, { status, redirects }]) => [address, status, redirects])).toEqual(
    [],
  );
});

test('links lead to a page of every kind, in both languages', () => {
  const paths = [...pages.keys()].map((address) => new URL(address).pathname);
  const patterns = languages.flatMap((language) =>
    pageNames.map((page) => pathPattern(page, language).replace(':slug', '[^/]+')),
  );
  const unseen = patterns.filter((pattern) => !paths.some((path) => matches(path, pattern)));
  expect(unseen).toEqual([]);
});

test('every fragment that a link names is in its page', () => {
  const missing = [...pages].flatMap(([address, { links }]) =>
    links
      .filter((link) => {
        const { hash, origin: of } = new URL(link);
        if (of !== origin || hash === '') return false;
        const ids = found.get(withoutFragment(link))?.document?.ids ?? [];
        // Not every link of a filtered list is followed.
        return found.has(withoutFragment(link)) && !ids.includes(decodeURIComponent(hash.slice(1)));
      })
      .map((link) => `${address} -> ${link}`),
  );
  expect(missing).toEqual([]);
});

test('the canonical address of a page is its own', () => {
  const others = [...pages].filter(([address, { canonical }]) => canonical !== address);
  expect(others.map(([address, { canonical }]) => [address, canonical])).toEqual([]);
});

test('a page names itself and the other language, which names the same, and the French one for others', () => {
  for (const [address, { alternates }] of indexed()) {
    expect(Object.keys(alternates), address).toEqual([...languages, 'x-default']);
    expect(alternates['x-default'], address).toBe(alternates['fr']);
    expect(
      languages.map((language) => alternates[language]),
      address,
    ).toContain(address);
    for (const other of Object.values(alternates)) {
      expect(pages.get(other)?.alternates, `${address} -> ${other}`).toEqual(alternates);
    }
  }
});

test('an address of the sitemap has the alternates of its page', () => {
  for (const { address, alternates } of entries) {
    expect(Object.entries(alternates), address).toEqual(
      Object.entries(pages.get(address)?.alternates ?? {}),
    );
  }
});

test('an address of the sitemap answers 200 itself, once', async () => {
  const addresses = entries.map(({ address }) => address);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  for (const address of addresses) {
    const response = await fetch(address, { method: 'HEAD', redirect: 'manual' });
    expect(response.status, address).toBe(200);
  }
});

test('the sitemap has every page that search engines may show, and no other', () => {
  expect(entries.map(({ address }) => address).toSorted()).toEqual(addressesOf(indexed()));
});

test('every page of the sitemap is as new as a document, but for the search', () => {
  const without = entries.filter(({ lastModified = '' }) => !(Date.parse(lastModified) > 0));
  expect(without.map(({ address }) => new URL(address).pathname).toSorted()).toEqual([
    '/en/search',
    '/fr/recherche',
  ]);
});

for (const language of languages) {
  test(`no page in ${language} is further than three clicks from its home page`, () => {
    const home = `${origin}/${language}`;
    const isWithin = (address: string) => new URL(address).pathname.startsWith(`/${language}`);
    const clicks = clicksFrom(home, found, isWithin);
    const far = addressesOf(pages).filter(
      (address) => isWithin(address) && !((clicks.get(address) ?? Infinity) <= 3),
    );
    expect(far).toEqual([]);
  });
}

test('robots.txt names the sitemap, and lets crawlers have all that it names and its pictures', async () => {
  const robots = await (await fetch(`${origin}/robots.txt`)).text();
  expect(robots).toContain(`\nSitemap: ${origin}/sitemap.xml\n`);
  const disallowed = [...robots.matchAll(/^Disallow: (.*)$/gm)].map(([, path = '']) => path);
  expect(disallowed).toEqual(['/api/', '/studio']);
  const refused = [...found.keys()].filter((address) =>
    disallowed.some((path) => new URL(address).pathname.startsWith(path)),
  );
  expect(refused).toEqual([]);
});

test('a crawler that has a sitemap already gets no body', async () => {
  for (const path of ['/sitemap.xml', '/sitemaps/work-1.xml']) {
    const first = await fetch(`${origin}${path}`);
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(`${origin}${path}`, { headers: { 'if-none-match': etag } });
    expect([first.status, second.status, await second.text()], path).toEqual([200, 304, '']);
  }
});

test('there is no sitemap but those that the index names', async () => {
  for (const file of ['work-2.xml', 'cv-1.xml', 'work-1', '..%2Fsitemap.xml', 'lists-1.xml.gz']) {
    expect((await fetch(`${origin}/sitemaps/${file}`)).status, file).toBe(404);
  }
});
