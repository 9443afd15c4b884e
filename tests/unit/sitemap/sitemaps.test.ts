import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

import { maxSlugLength } from '@/lib/domain/slug';
import { languages } from '@/lib/i18n/languages';
import { absolute } from '@/lib/metadata/absolute-address';
import { pageMetadata } from '@/lib/metadata/page-metadata';
import { sitemapIndexXml, sitemapXml } from '@/lib/sitemap/sitemap-xml';
import { type SitemapPage, sitemapName, sitemapPath, sitemapsOf } from '@/lib/sitemap/sitemaps';

/** Sitemaps protocol 0.9, “Using Sitemap index files”. */
const protocol = { addresses: 50_000, bytes: 50_000_000 };

const work = (slug: string, lastModified?: string): SitemapPage => ({
  address: { page: 'work', slug },
  lastModified,
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['url', 'sitemap', 'xhtml:link'].includes(name),
});

const link = z.object({ rel: z.string(), hreflang: z.string(), href: z.string() });
const urlset = z.object({
  urlset: z.object({
    url: z.array(
      z.object({
        loc: z.string(),
        lastmod: z.string().optional(),
        'xhtml:link': z.array(link),
      }),
    ),
  }),
});

function parsed(xml: string): unknown {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

const entriesOf = (pages: readonly SitemapPage[]) =>
  urlset.parse(parsed(sitemapXml({ name: 'work-1', pages }))).urlset.url;

test('a page has an entry in each language, with the time of its change', () => {
  const time = '2026-01-02T03:04:05.678Z';
  expect(entriesOf([work('a', time)])).toMatchObject([
    { loc: absolute('/fr/publications/a'), lastmod: time },
    { loc: absolute('/en/publications/a'), lastmod: time },
  ]);
  expect(entriesOf([work('a')])[0]).not.toHaveProperty('lastmod');
});

test('each entry has the alternates of the head of its page, in the same order', () => {
  const { address } = work('a');
  const entries = entriesOf([work('a')]);
  const alternates = languages.map((language) => {
    const site = { name: { text: 'P', lang: language }, navigation: [] };
    const metadata = pageMetadata(address, { language, site, isDraft: false }, () => ({
      title: '',
      description: '',
      card: { title: [], details: [] },
    }));
    return {
      loc: metadata.alternates?.canonical,
      'xhtml:link': Object.entries(metadata.alternates?.languages ?? {}).map(
        ([hreflang, href]) => ({ rel: 'alternate', hreflang, href }),
      ),
    };
  });
  expect(entries).toEqual(alternates);
  expect(entries[0]?.['xhtml:link'].map(({ hreflang }) => hreflang)).toEqual([
    'fr',
    'en',
    'x-default',
  ]);
});

test('kinds of page have sitemaps of their own, which the index names with the newest time in each', () => {
  const pages: SitemapPage[] = [
    { address: { page: 'profile', slug: 'ada' }, lastModified: '2026-03-01T00:00:00Z' },
    work('a', '2026-01-01T00:00:00Z'),
    work('b', '2026-02-01T00:00:00Z'),
    work('c'),
  ];
  const sitemaps = sitemapsOf(pages, 2);
  expect(sitemaps.map(({ name, pages: within }) => [name, within.length])).toEqual([
    ['lists-1', 2],
    ['lists-2', 2],
    ['profile-1', 1],
    ['work-1', 2],
    ['work-2', 1],
  ]);
  expect(parsed(sitemapIndexXml(sitemaps))).toMatchObject({
    sitemapindex: {
      sitemap: [
        { loc: absolute('/sitemaps/lists-1.xml'), lastmod: '2026-03-01T00:00:00Z' },
        { loc: absolute('/sitemaps/lists-2.xml') },
        { loc: absolute('/sitemaps/profile-1.xml'), lastmod: '2026-03-01T00:00:00Z' },
        { loc: absolute('/sitemaps/work-1.xml'), lastmod: '2026-02-01T00:00:00Z' },
        { loc: absolute('/sitemaps/work-2.xml') },
      ],
    },
  });
});

test('a list is as new as the newest page beneath it', () => {
  const pages: SitemapPage[] = [
    { address: { page: 'profile', slug: 'ada' }, lastModified: '2026-03-01T00:00:00Z' },
    { address: { page: 'institution', slug: 'm' }, lastModified: '2026-04-01T00:00:00Z' },
    work('a', '2026-01-01T00:00:00Z'),
  ];
  expect(sitemapsOf(pages)[0]?.pages).toEqual([
    { address: { page: 'directory' }, lastModified: '2026-04-01T00:00:00Z' },
    { address: { page: 'publications' }, lastModified: '2026-01-01T00:00:00Z' },
    { address: { page: 'topics' } },
    { address: { page: 'search' } },
  ]);
});

test('a work that is added at the end leaves the full sitemaps as they were', () => {
  const works = ['a', 'b', 'c', 'd'].map((slug) => work(slug));
  const before = sitemapsOf(works, 2).filter(({ name }) => name.startsWith('work'));
  const after = sitemapsOf([...works, work('e')], 2);
  expect(after.filter(({ name }) => name.startsWith('work')).slice(0, 2)).toEqual(before);
});

test('60,000 works with the longest slugs are all named, within what the protocol allows', () => {
  const works = Array.from({ length: 60_000 }, (_, n) =>
    work(`w${n}`.padEnd(maxSlugLength, 'x'), '2026-01-02T03:04:05.678Z'),
  );
  const sitemaps = sitemapsOf(works);
  const locations = new Set<string>();
  for (const sitemap of sitemaps) {
    const xml = sitemapXml(sitemap);
    const found = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location = '']) => location);
    expect(found.length).toBeLessThanOrEqual(protocol.addresses);
    expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(protocol.bytes);
    for (const location of found) locations.add(location);
  }
  // And those of four lists.
  expect(locations.size).toBe(2 * (60_000 + 4));
  expect(sitemaps.length).toBeGreaterThan(2);
  expect(sitemaps.length).toBeLessThanOrEqual(protocol.addresses);
});

test('the file of every sitemap has its name, and no other file has one', () => {
  for (const { name } of sitemapsOf([work('a'), work('b')], 1)) {
    expect(sitemapName(sitemapPath(name).replace('/sitemaps/', ''))).toBe(name);
  }
  for (const file of ['work-1', 'work-0.xml', 'work-01.xml', '../x-1.xml', 'work-1.xml.gz', '']) {
    expect(sitemapName(file)).toBeUndefined();
  }
});
