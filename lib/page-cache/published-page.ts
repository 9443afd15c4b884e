import type { Answer } from './answer.ts';
import { markOf, movedCacheControl } from './page-status.ts';
import { withoutScripts } from './without-scripts.ts';

/**
 * A page as visitors get it: without the framework's scripts, and with the status that it marks
 * itself with.
 *
 * @param page as it was rendered, or as this made it before: making it twice changes nothing
 */
export function publishedPage({ html, status, headers }: Answer): Omit<Answer, 'kind'> {
  if (html === undefined) return { status, headers };
  // The header `link` names the scripts to preload.
  const { link: _, ...others } = headers ?? {};
  const mark = markOf(html);
  const moved =
    mark?.status === 308
      ? { location: mark.location, 'cache-control': movedCacheControl }
      : undefined;
  return {
    html: withoutScripts(html),
    status: mark?.status ?? status,
    headers: headers && { ...others, ...moved },
  };
}
