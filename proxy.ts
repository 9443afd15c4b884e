import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';

import { processEnvironment } from './lib/env/process-environment';
import {
  type Header,
  previewPolicy,
  studioPolicy,
  visitorsPage,
} from './lib/headers/security-headers';
import { preferredType } from './lib/http/preferred-type';
import { defaultLanguage, languages } from './lib/i18n/languages';
import { filteredRequest } from './lib/pages/filtered-addresses';
import { negotiatedPath } from './lib/pages/representations';
import { sessionCookie } from './lib/preview/session';
import { validSession } from './lib/preview/valid-session';

const chooseLanguage = createMiddleware({
  locales: languages,
  defaultLocale: defaultLanguage,
  localePrefix: 'always',
  // With a cookie, the response would depend on something that no shared cache can see.
  localeCookie: false,
  alternateLinks: false,
});

/** The cookie of Next's draft mode. With it, a page is rendered for its request and not cached. */
const draftModeCookie = '__prerender_bypass';

/**
 * `/` sends a visitor to the language their browser asks for; the Studio and previews, which run
 * scripts, get policies of their own. Who has the cookie of draft mode and no preview is a visitor.
 */
export default async function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname === '/') return home(request);
  const nonce = crypto.randomUUID();
  if (/^\/studio(?:\/|$)/.test(pathname)) {
    return underPolicy(request, studioPolicy(nonce, processEnvironment().sanity.studioApiHost));
  }
  const citation = negotiatedPath(pathname, (types) =>
    preferredType(request.headers.get('accept'), types),
  );
  if (citation !== undefined) return NextResponse.rewrite(onThisSite(request, citation));
  const filtered = filteredRequest(pathname, request.nextUrl.searchParams);
  if (filtered && 'redirectTo' in filtered) {
    return NextResponse.redirect(new URL(filtered.redirectTo, request.url), 308);
  }
  const page = filtered && onThisSite(request, filtered.rewriteTo);
  if (await mayPreview(request)) return underPolicy(request, previewPolicy(nonce), page);
  return asVisitor(request, page);
}

async function mayPreview(request: NextRequest): Promise<boolean> {
  try {
    return (await validSession(request.cookies.get(sessionCookie)?.value)) !== undefined;
  } catch {
    // The CMS does not answer, which the page itself tells an editor.
    return true;
  }
}

function home(request: NextRequest) {
  const response = chooseLanguage(request);
  response.headers.set('vary', 'Accept-Language');
  response.headers.set('cache-control', 'public, max-age=3600');
  return response;
}

/**
 * Without the cookie of draft mode, so that the page comes from the cache: rendered for its request, an
 * address without a page could not have the status 404 (`lib/page-cache/page-status.ts`).
 */
function asVisitor(request: NextRequest, page?: URL) {
  const headers = new Headers(request.headers);
  const others = request.cookies.getAll().filter(({ name }) => name !== draftModeCookie);
  headers.delete('cookie');
  if (others.length > 0) {
    headers.set('cookie', others.map(({ name, value }) => `${name}=${value}`).join('; '));
  }
  const response = respondWith(page, headers);
  for (const { key, value } of visitorsPage) response.headers.set(key, value);
  return response;
}

function underPolicy(request: NextRequest, policy: Header, page?: URL) {
  // Next reads the nonce from the request and puts it on its scripts.
  const headers = new Headers(request.headers);
  headers.set(policy.key, policy.value);
  const response = respondWith(page, headers);
  response.headers.set(policy.key, policy.value);
  return response;
}

/**
 * A path as an address by which Next knows itself; any other it takes for another site, which it asks by HTTP. It
 * writes `localhost` for every loopback address, but knows itself by the one that it listens on. (That it leaves
 * this address alone is what `skipProxyUrlNormalize` in `next.config.ts` is for.)
 */
function onThisSite({ nextUrl }: NextRequest, pathname: string): URL {
  const url = new URL(pathname, nextUrl.href);
  if (url.hostname === 'localhost') url.hostname = processEnvironment().site.host;
  return url;
}

/** @param page of this site, if not that of the address */
function respondWith(page: URL | undefined, headers: Headers) {
  const request = { headers };
  return page ? NextResponse.rewrite(page, { request }) : NextResponse.next({ request });
}

/**
 * No other paths: published pages must come straight from the cache. Next wants this to be written out; a
 * test compares it with the parameters of the lists.
 */
export const config = {
  matcher: [
    '/',
    '/studio/:path*',
    '/(fr|en)/:path*/filtered/:query',
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'q' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'year' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'type' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'topic' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'person' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'page' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'role' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'institution' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'status' }] },
    { source: '/(fr|en)/:path*', has: [{ type: 'query', key: 'letter' }] },
    // A program that asks for the citation of a work. Whoever asks for HTML gets the page straight from the cache.
    {
      source: '/(fr|en)/publications/:slug',
      has: [
        {
          type: 'header',
          key: 'accept',
          value:
            '.*application/(x-bibtex|x-biblatex|x-research-info-systems|vnd\\.citationstyles\\.csl\\+json).*',
        },
      ],
    },
    // A browser with the cookie of draft mode may be an editor's.
    {
      source: '/((?!api/|media/|_next/).+)',
      has: [{ type: 'cookie', key: '__prerender_bypass' }],
    },
  ],
};
