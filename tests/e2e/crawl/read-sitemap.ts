import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** An address of the sitemap. */
export interface SitemapEntry {
  readonly address: string;
  readonly lastModified: string | undefined;
  /** Addresses by `hreflang`. */
  readonly alternates: Readonly<Record<string, string>>;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['url', 'sitemap', 'xhtml:link'].includes(name),
});

const index = z.object({
  sitemapindex: z.object({ sitemap: z.array(z.object({ loc: z.string() })) }),
});

const urlset = z.object({
  urlset: z.object({
    url: z.array(
      z.object({
        loc: z.string(),
        lastmod: z.string().optional(),
        'xhtml:link': z.array(z.object({ hreflang: z.string(), href: z.string() })),
      }),
    ),
  }),
});

/**
 * Every entry of every sitemap that an index names.
 *
 * @throws when one is not there or not a sitemap
 */
export async function readSitemap(indexAddress: string): Promise<SitemapEntry[]> {
  const { sitemap } = index.parse(await parsedAt(indexAddress)).sitemapindex;
  const urlsets = await Promise.all(
    sitemap.map(async ({ loc }) => urlset.parse(await parsedAt(loc))),
  );
  return urlsets.flatMap(({ urlset: { url } }) =>
    url.map(({ loc, lastmod, 'xhtml:link': links }) => ({
      address: loc,
      lastModified: lastmod,
      alternates: Object.fromEntries(links.map(({ hreflang, href }) => [hreflang, href])),
    })),
  );
}

async function parsedAt(address: string): Promise<unknown> {
  const response = await fetch(address);
  const type = response.headers.get('content-type');
  if (response.status !== 200 || type !== 'application/xml; charset=utf-8') {
    throw new Error(`${address} is ${response.status} ${type}`);
  }
  return parser.parse(await response.text());
}
