import { languages } from '../i18n/languages.ts';
import { absolute, absoluteAddress } from '../metadata/absolute-address.ts';
import { alternateAddresses } from '../metadata/alternate-addresses.ts';
import { escapedXml } from '../xml/escaped-xml.ts';
import { newestOf, type Sitemap, type SitemapPage, sitemapPath } from './sitemaps.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * A sitemap (Sitemaps protocol 0.9): each page in each language, with the links to the other languages that the head
 * of the page has too.
 */
export function sitemapXml({ pages }: Sitemap): string {
  return `${declaration}
<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.flatMap(entriesOf).join('\n')}
</urlset>
`;
}

/** The sitemap index, which names every sitemap, with the time of what is newest in it. */
export function sitemapIndexXml(sitemaps: readonly Sitemap[]): string {
  const entries = sitemaps.map(({ name, pages }) => {
    const location = locationXml(absolute(sitemapPath(name)));
    return `<sitemap>${location}${lastModifiedXml(newestOf(pages))}</sitemap>`;
  });
  return `${declaration}
<sitemapindex xmlns="${namespace}">
${entries.join('\n')}
</sitemapindex>
`;
}

function entriesOf({ address, lastModified }: SitemapPage): string[] {
  const alternates = Object.entries(alternateAddresses(address)).map(
    ([hreflang, href]) =>
      `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapedXml(href)}"/>`,
  );
  const rest = [lastModifiedXml(lastModified), ...alternates].join('');
  return languages.map(
    (language) => `<url>${locationXml(absoluteAddress(address, language))}${rest}</url>`,
  );
}

function locationXml(address: string): string {
  return `<loc>${escapedXml(address)}</loc>`;
}

function lastModifiedXml(time: string | undefined): string {
  return time === undefined ? '' : `<lastmod>${escapedXml(time)}</lastmod>`;
}
