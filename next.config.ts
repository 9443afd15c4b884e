import { fileURLToPath } from 'node:url';

import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

import {
  everywhere,
  shownElsewhere,
  transport,
  visitorsPage,
} from './lib/headers/security-headers';
import {
  bareSegmentRedirects,
  localisedRewrites,
  misplacedSegmentRedirects,
  unknownAddressRewrites,
} from './lib/pages/addresses';
import { negotiatedPatterns, representationRewrites } from './lib/pages/representations';
import { assertTestedNext } from './lib/page-cache/tested-next';

assertTestedNext();

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `proxy.ts` says which page is rendered at an address with parameters.
  skipProxyUrlNormalize: true,
  // Removes the framework's scripts from published pages; see `lib/page-cache/page-cache.ts`.
  cacheHandler: fileURLToPath(new URL('./lib/page-cache/page-cache-handler.ts', import.meta.url)),
  // Metadata is in the head for every client: when it is streamed, a script has to move it there.
  htmlLimitedBots: /.*/,
  // Satori reads its WebAssembly from beside itself.
  serverExternalPackages: ['pino', 'satori'],
  // `npm test` checks types, also those of the tests; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  // One style sheet for every page: by default there would be three, and two more requests.
  experimental: { cssChunking: { type: 'graph', requestCost: 1_000_000 } },
  turbopack: {
    rules: {
      '**/@sanity-labs/ui-poc/dist/styles.css': {
        loaders: ['./sanity/studio/fonts/remove-remote-fonts.mjs'],
        as: '*.css',
      },
    },
  },
  redirects: async () => [...misplacedSegmentRedirects(), ...bareSegmentRedirects()],
  rewrites: async () => ({
    beforeFiles: unknownAddressRewrites.firstSegment,
    afterFiles: [...representationRewrites(), ...localisedRewrites()],
    fallback: unknownAddressRewrites.rest,
  }),
  headers: async () => [
    { source: '/:path*', headers: [...everywhere, ...transport(process.env.SITE_URL)] },
    {
      source: '/:path((?!api/|studio(?:/|$)).*)',
      headers: visitorsPage,
      // For these, `proxy.ts` finds out whether it is a preview.
      missing: [{ type: 'cookie', key: '__prerender_bypass' }],
    },
    // What these addresses give depends on that (`proxy.ts`).
    ...negotiatedPatterns().map((source) => ({
      source,
      headers: [{ key: 'Vary', value: 'Accept' }],
    })),
    { source: '/media/cards/:path*', headers: shownElsewhere },
    // Also on the redirect that Next sends once a preview is open.
    {
      source: '/api/draft-mode/:path*',
      headers: [{ key: 'Cache-Control', value: 'private, no-store' }],
    },
  ],
};

export default withNextIntl(config);
