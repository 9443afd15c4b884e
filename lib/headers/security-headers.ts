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

/**
 * The policy of a page that an editor previews: the same sources, and the scripts that make it
 * follow the form and lead back to it. Those write their styles while they run.
 *
 * @param nonce new for each answer
 */
export function previewPolicy(nonce: string): Header {
  const development = process.env.NODE_ENV === 'development';
  return policy({
    script: `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    style: "'self' 'unsafe-inline'",
    connect: `'self'${development ? ' ws:' : ''}`,
  });
}

/**
 * Where the Studio's browser code talks to.
 *
 * @param apiHost origin of the API when it is not Sanity's own; the Studio asks below it
 */
function studioBackend(apiHost: string | undefined): { connect: string[]; image: string[] } {
  if (apiHost === undefined) {
    return {
      connect: [
        'https://*.api.sanity.io',
        'wss://*.api.sanity.io',
        'https://api.sanity.io',
        'https://cdn.sanity.io',
        'https://sanity-cdn.com',
      ],
      // Portraits of the editors come from wherever they signed in.
      image: ['https:'],
    };
  }
  const { protocol, host } = new URL(apiHost);
  const socket = protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    connect: [`${protocol}//${host}`, `${protocol}//*.${host}`, `${socket}//*.${host}`],
    image: [`${protocol}//${host}`],
  };
}

/**
 * The policy of `/studio`: scripts that this answer names by its nonce, and what those load; a
 * connection to the content's API and to nothing else. Studio writes its styles while it runs.
 *
 * @param nonce new for each answer
 */
export function studioPolicy(nonce: string, apiHost: string | undefined): Header {
  const { connect, image } = studioBackend(apiHost);
  const development = process.env.NODE_ENV === 'development';
  return {
    key: 'Content-Security-Policy',
    value: [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
      "style-src 'self' 'unsafe-inline'",
      `img-src 'self' data: blob: ${image.join(' ')}`,
      `media-src 'self' data: blob: ${image.join(' ')}`,
      "font-src 'self'",
      // A picture is looked at before it is sent, by an address of the browser's own.
      `connect-src 'self' blob: ${connect.join(' ')}${development ? ' ws:' : ''}`,
      "frame-src 'self'",
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
  };
}

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
