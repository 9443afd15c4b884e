import type { MetadataRoute } from 'next';

/** Crawlers may read all pages, but not the API and the Studio. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/studio'] } };
}
