/** A response header. `next.config.ts` and `proxy.ts` send the security headers below. */
export interface Header {
  key: string;
  value: string;
}

/** Headers of every response of the site. */
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

/** Of pictures of pages, which other sites show beside a link: theirs come after those of every response. */
export const shownElsewhere: Header[] = [
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
];

/**
 * Published pages run no script, whatever an editor wrote: `script-src 'none'`. The Studio frames them
 * from the same origin, so `frame-ancestors` is `'self'`. Chromium fetches the rules that
 * `Speculation-Rules` names, and prerenders by them, under this policy (seen).
 */
export const publishedPage: Header[] = [
  policy({ script: "'none'", style: "'self'", connect: "'self'" }),
  { key: 'Speculation-Rules', value: '"/speculation-rules.json"' },
];

/** The same for `next dev`, whose fast refresh needs scripts, inline styles and a socket. */
export const pageInDevelopment: Header[] = [
  policy({
    script: "'self' 'unsafe-inline' 'unsafe-eval'",
    style: "'self' 'unsafe-inline'",
    connect: "'self' ws:",
  }),
];

/** The headers of a page that is no preview. */
export const visitorsPage: Header[] =
  process.env.NODE_ENV === 'development' ? pageInDevelopment : publishedPage;

/**
 * The policy of a page in a preview: the same sources, and the scripts that update it while an editor
 * types and link its texts to the form. Those write their styles while they run.
 *
 * @param nonce new for each response
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
 * The hosts that the Studio connects to from the browser.
 *
 * @param apiHost origin of the API when it is not Sanity's own; the Studio uses its subdomains
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
      // The avatars of editors come from the service with which they signed in.
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
 * The policy of `/studio`: scripts that this response names by its nonce and the scripts that those
 * load, and connections to the API of the content only. Studio writes its styles while it runs.
 *
 * @param nonce new for each response
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
      // Studio reads an image before it uploads it, from a `blob:` address.
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
      // For tools that send requests from within a page, such as Lighthouse for robots.txt.
      `connect-src ${sources.connect}`,
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
  };
}

/**
 * Tells browsers to use TLS only, when the public origin does.
 *
 * @param origin the public one, if it is set
 */
export function transport(origin: string | undefined): Header[] {
  if (!origin?.startsWith('https:')) return [];
  return [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }];
}
