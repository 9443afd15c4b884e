/** Response headers that a security review asks for, per kind of address. See `next.config.ts`. */
export interface Header {
  key: string;
  value: string;
}

/** On every answer of the site, whatever it is. */
export const everywhere: Header[] = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
      'magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
  },
];

/**
 * Published pages run no script at all, whatever an editor wrote: `script-src 'none'`. The Studio
 * frames them from the same origin, hence `frame-ancestors 'self'`. Chromium was seen to fetch the
 * rules that `Speculation-Rules` names, and to prerender by them, under this policy.
 */
export const publishedPage: Header[] = [
  {
    key: 'Content-Security-Policy',
    value: [
      "default-src 'none'",
      "script-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      // For tools that look at a page from within, such as Lighthouse at robots.txt.
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
  },
  { key: 'Speculation-Rules', value: '"/speculation-rules.json"' },
];

/**
 * A site that is public over TLS stays so.
 *
 * @param origin the public one, if any is set
 */
export function transport(origin: string | undefined): Header[] {
  if (!origin?.startsWith('https:')) return [];
  return [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }];
}
