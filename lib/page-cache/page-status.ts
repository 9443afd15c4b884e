/**
 * How a page tells the page cache that its status is 404, 500, 503 or 308.
 *
 * For a page that calls `notFound()` or throws, Next sends an empty document that its own script
 * fills in (vercel/next.js #62228). Without the script it stays blank. So such a page renders what
 * visitors should read, with this `<meta>` in its head, and the page cache sets the status of the
 * response. A redirect does the same: a page can become one while Next sends an earlier copy of it,
 * and Next would then set a header of a response that is already being sent.
 */
export const statusMetaName = 'portrait:status';

/** The status that a page asks for; `location` is a path on this site. */
export type PageStatus = { status: 404 | 500 | 503 } | { status: 308; location: string };

/** The `content` of the `<meta>`, which `readPageStatus` parses. */
export function statusMetaContent(pageStatus: PageStatus): string {
  return pageStatus.status === 308 ? `308 ${pageStatus.location}` : String(pageStatus.status);
}

// No segment is empty: a location that begins with two slashes would lead to another site. React writes `&` as `&amp;`.
const statusMeta =
  /<meta name="portrait:status" content="(?:(404|500|503)|308 ((?:\/[\w.~%-]+)+(?:\?[\w.~%=+*&;-]+)?))"\/>/;

/** @returns the status that a page asks for; undefined for an ordinary page */
export function readPageStatus(html: string): PageStatus | undefined {
  // React escapes quotes and `<` in all content, so nothing that an editor writes matches.
  const [, status, location] = statusMeta.exec(html) ?? [];
  if (location !== undefined) {
    return { status: 308, location: location.replaceAll('&amp;', '&') };
  }
  const known = ([404, 500, 503] as const).find((each) => String(each) === status);
  return known && { status: known };
}

/**
 * The `cache-control` of a redirect: browsers must ask again each time. A browser keeps a 308 that
 * says nothing for good, and an address may be given back: after a → b and then b → a, a browser
 * that kept the first redirect would go round in circles.
 */
export const movedCacheControl = 'public, max-age=0, must-revalidate';

const active = Symbol.for('portrait.page-cache');

/** The page cache calls this once Next uses it. */
export function enableStatusMeta(): void {
  Object.assign(globalThis, { [active]: true });
}

/**
 * Whether the page cache of this project is in use and reads the `<meta>`. It is not in `next dev`,
 * nor on a platform with a cache of its own; a page must then throw, as is usual in Next.
 */
export function isStatusMetaEnabled(): boolean {
  return active in globalThis;
}
