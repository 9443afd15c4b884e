/** The headers of every answer of the API: anyone may build on it, and search engines should lead to the pages. */
export const apiHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Total-Count',
  'x-robots-tag': 'noindex',
} as const;

/** Where the API is. */
export const apiPath = '/api/v1';

/** What a resource is asked by. */
export const allowedMethods = 'GET, HEAD, OPTIONS';
