import type { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';

import { defaultLanguage, languages } from './lib/i18n/languages';

const chooseLanguage = createMiddleware({
  locales: languages,
  defaultLocale: defaultLanguage,
  localePrefix: 'always',
  // Cookies would make the answer depend on something no cache can see.
  localeCookie: false,
  alternateLinks: false,
});

/** `/` sends a visitor to the language their browser asks for. */
export default function proxy(request: NextRequest) {
  const response = chooseLanguage(request);
  response.headers.set('vary', 'Accept-Language');
  response.headers.set('cache-control', 'public, max-age=3600');
  return response;
}

/** Nothing but `/`: published pages must come straight from the cache. */
export const config = { matcher: ['/'] };
