import { sitemapIndexXml } from '@/lib/sitemap/sitemap-xml';

import { sitemapResponse } from '../sitemaps/sitemap-response';

/** Made anew for each request: what is taken down is gone from it at once. */
export const dynamic = 'force-dynamic';

/** The sitemap index. */
export function GET(request: Request): Promise<Response> {
  return sitemapResponse(request, sitemapIndexXml);
}
