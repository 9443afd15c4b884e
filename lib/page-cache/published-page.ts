import type { CachedResponse } from './cached-response.ts';
import { linkHeaderOf } from '../metadata/link-header.ts';
import { readPageStatus, movedCacheControl } from './page-status.ts';
import { withoutScripts } from './without-scripts.ts';

/**
 * A page as visitors get it: without the framework's scripts, and with the status that it asks for.
 *
 * @param page as it was rendered, or the result of an earlier call: a second call changes nothing
 */
export function publishedPage({
  html,
  status,
  headers,
}: CachedResponse): Omit<CachedResponse, 'kind'> {
  if (html === undefined) return { status, headers };
  // The header `link` names the scripts to preload; on a page that was kept, it is the one made here.
  const { link: _, ...others } = headers ?? {};
  const pageStatus = readPageStatus(html);
  const typedLinks = linkHeaderOf(html);
  const added =
    pageStatus?.status === 308
      ? { location: pageStatus.location, 'cache-control': movedCacheControl }
      : pageStatus?.status === 503
        ? { 'retry-after': '2' }
        : undefined;
  return {
    html: withoutScripts(html),
    status: pageStatus?.status ?? status,
    headers: headers && {
      ...others,
      ...added,
      // Where those lead, the same address gives a citation to who prefers one (`proxy.ts`).
      ...(typedLinks !== undefined && { link: typedLinks, vary: 'accept' }),
    },
  };
}
