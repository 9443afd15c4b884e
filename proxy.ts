import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';

import { processEnvironment } from './lib/env/process-environment';
import { type Header, previewPolicy, studioPolicy } from './lib/headers/security-headers';
import { defaultLanguage, languages } from './lib/i18n/languages';

const chooseLanguage = createMiddleware({
  locales: languages,
  defaultLocale: defaultLanguage,
  localePrefix: 'always',
  // With a cookie, the response would depend on something that no shared cache can see.
  localeCookie: false,
  alternateLinks: false,
});

/**
 * `/` sends a visitor to the language their browser asks for; the Studio and previews, which run
 * scripts, get policies of their own.
 */
export default function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname === '/') return home(request);
  const nonce = crypto.randomUUID();
  if (/^\/studio(?:\/|$)/.test(pathname)) {
    return underPolicy(request, studioPolicy(nonce, processEnvironment().sanity.studioApiHost));
  }
  return underPolicy(request, previewPolicy(nonce));
}

function home(request: NextRequest) {
  const response = chooseLanguage(request);
  response.headers.set('vary', 'Accept-Language');
  response.headers.set('cache-control', 'public, max-age=3600');
  return response;
}

function underPolicy(request: NextRequest, policy: Header) {
  // Next reads the nonce from the request and puts it on its scripts.
  const headers = new Headers(request.headers);
  headers.set(policy.key, policy.value);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(policy.key, policy.value);
  return response;
}

/** No other paths: published pages must come straight from the cache. */
export const config = {
  matcher: [
    '/',
    '/studio/:path*',
    // A browser with the cookie of draft mode may be an editor's; the page itself checks the session.
    {
      source: '/:language(fr|en)/:path*',
      has: [{ type: 'cookie', key: '__prerender_bypass' }],
    },
  ],
};
