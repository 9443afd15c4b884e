import type { MetadataRoute } from 'next';

import { absolute } from '@/lib/metadata/absolute-address';
import { sitemapIndexPath } from '@/lib/sitemap/sitemaps';

/** One build serves at whatever address the site is started for. */
export const dynamic = 'force-dynamic';

/** Crawlers may read all pages and pictures, but not the API and the Studio. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/studio'] },
    sitemap: absolute(sitemapIndexPath),
  };
}
