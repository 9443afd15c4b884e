import { siteReader } from '@/lib/content/published-client';
import { CurrentPages } from '@/lib/content/sitemap/current-pages';
import { conditionalResponse } from '@/lib/http/conditional-response';
import { Gate } from '@/lib/http/gate';
import { readThroughGate } from '@/lib/http/read-through-gate';
import { type Sitemap, sitemapsOf } from '@/lib/sitemap/sitemaps';

/** One is made at a time, so that pages are answered meanwhile. */
const gate = new Gate({ inside: 1, waiting: 20 });

/** Kept as long as the process. What a sitemap names does not depend on what it held before. */
const pages = new CurrentPages();

/**
 * Answers with what is published now; with 404 when there is no such sitemap, and with 503 when the CMS does not
 * answer or too many are asked for, which crawlers take as a reason to come again.
 *
 * @param make the XML, of every sitemap
 */
export async function sitemapResponse(
  request: Request,
  make: (sitemaps: readonly Sitemap[]) => string | undefined,
): Promise<Response> {
  const result = await readThroughGate(gate, 'a sitemap', async () =>
    make(sitemapsOf(await pages.read(await siteReader()))),
  );
  if (result === undefined) {
    return uncachedResponse('The sitemap cannot be made right now', 503, { 'retry-after': '60' });
  }
  if (result.value === undefined) return noSitemap();
  return conditionalResponse(request, result.value, {
    'content-type': 'application/xml; charset=utf-8',
  });
}

export function noSitemap(): Response {
  return uncachedResponse('Not found', 404);
}

function uncachedResponse(text: string, status: number, headers?: Record<string, string>) {
  return new Response(text, { status, headers: { ...headers, 'cache-control': 'no-store' } });
}
