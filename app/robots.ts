import type { MetadataRoute } from 'next';

/** All pages may be read by everybody; the rest is not for people. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/studio'] } };
}
