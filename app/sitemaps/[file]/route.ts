import { sitemapXml } from '@/lib/sitemap/sitemap-xml';
import { sitemapName } from '@/lib/sitemap/sitemaps';

import { noSitemap, sitemapResponse } from '../sitemap-response';

/** Made anew for each request: what is taken down is gone from it at once. */
export const dynamic = 'force-dynamic';

/** One of the sitemaps that the index names. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const name = sitemapName((await params).file);
  if (name === undefined) return noSitemap();
  return sitemapResponse(request, (sitemaps) => {
    const sitemap = sitemaps.find((each) => each.name === name);
    return sitemap && sitemapXml(sitemap);
  });
}
