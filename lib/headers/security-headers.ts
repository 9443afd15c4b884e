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
  policy({ script: "'none'", style: "'self'", connect: "'self'" }),
  { key: 'Speculation-Rules', value: '"/speculation-rules.json"' },
];

/** The same for `next dev`, whose fast refresh is scripts, inline styles and a socket. */
export const pageInDevelopment: Header[] = [
  policy({
    script: "'self' 'unsafe-inline' 'unsafe-eval'",
    style: "'self' 'unsafe-inline'",
    connect: "'self' ws:",
  }),
];

function policy(sources: { script: string; style: string; connect: string }): Header {
  return {
    key: 'Content-Security-Policy',
    value: [
      "default-src 'none'",
      `script-src ${sources.script}`,
      `style-src ${sources.style}`,
      "img-src 'self'",
      "font-src 'self'",
      // For tools that look at a page from within, such as Lighthouse at robots.txt.
      `connect-src ${sources.connect}`,
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
  };
}

/**
 * A site that is public over TLS stays so.
 *
 * @param origin the public one, if any is set
 */
export function transport(origin: string | undefined): Header[] {
  if (!origin?.startsWith('https:')) return [];
  return [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }];
}
