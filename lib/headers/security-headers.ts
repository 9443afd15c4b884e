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
 * frames them from the same origin, hence `frame-ancestors 'self'`. `Speculation-Rules` is a
 * header, which `script-src` does not govern; what it names is fetched under `default-src`'s
 * absence of `connect-src` restrictions on the browser's own fetches.
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
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
  },
  { key: 'Speculation-Rules', value: '"/speculation-rules.json"' },
];
