import { fileURLToPath } from 'node:url';

import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

import {
  everywhere,
  pageInDevelopment,
  publishedPage,
  transport,
} from './lib/headers/security-headers';
import {
  localisedRewrites,
  misplacedSegmentRedirects,
  unknownAddressRewrites,
} from './lib/pages/addresses';
import { assertTestedNext } from './lib/page-cache/tested-next';

assertTestedNext();

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

const pageHeaders = process.env.NODE_ENV === 'development' ? pageInDevelopment : publishedPage;

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Takes the framework's scripts out of published pages; see there.
  cacheHandler: fileURLToPath(new URL('./lib/page-cache/page-cache-handler.ts', import.meta.url)),
  // Everybody gets the metadata in the head at once: streamed, it would need a script to get there.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['pino'],
  // `npm test` checks types, of the tests too; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  // One style sheet for every page: by default it would be three, and two requests more.
  experimental: { cssChunking: { type: 'graph', requestCost: 1_000_000 } },
  turbopack: {
    rules: {
      '**/@sanity-labs/ui-poc/dist/styles.css': {
        loaders: ['./sanity/studio/fonts/remove-remote-fonts.mjs'],
        as: '*.css',
      },
    },
  },
  redirects: async () => misplacedSegmentRedirects(),
  rewrites: async () => ({
    beforeFiles: unknownAddressRewrites.firstSegment,
    afterFiles: localisedRewrites(),
    fallback: unknownAddressRewrites.rest,
  }),
  headers: async () => [
    { source: '/:path*', headers: [...everywhere, ...transport(process.env.SITE_URL)] },
    {
      source: '/:path((?!api/|studio(?:/|$)).*)',
      headers: pageHeaders,
      // `proxy.ts` has theirs.
      missing: [{ type: 'cookie', key: '__prerender_bypass' }],
    },
    // Also of the redirect by which Next answers once a preview is open.
    {
      source: '/api/draft-mode/:path*',
      headers: [{ key: 'Cache-Control', value: 'private, no-store' }],
    },
  ],
};

export default withNextIntl(config);
