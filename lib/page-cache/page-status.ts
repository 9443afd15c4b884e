/**
 * How a page says that it is a 404 or a 500, or that it has moved.
 *
 * A page that calls `notFound()`, or throws, is answered by Next with an empty document that its
 * own script fills in (vercel/next.js #62228), which without script stays blank. So such a page
 * renders what visitors should read, with this mark in its head, and the page cache gives the
 * answer its status. A page that has moved does the same, because a page can become one while its
 * earlier copy is being answered: Next would then set the header of an answer that is on its way.
 */
export const statusMetaName = 'portrait:status';

/** What a page asks to be answered as; `location` is a path on this site. */
export type PageMark = { status: 404 | 500 } | { status: 308; location: string };

/** What stands in the mark of a page, for `markOf` to read. */
export function markContent(mark: PageMark): string {
  return mark.status === 308 ? `308 ${mark.location}` : String(mark.status);
}

// Segments that are not empty: a location never begins with two slashes, which would leave the site.
const written = /<meta name="portrait:status" content="(?:(404|500)|308 ((?:\/[\w.~%-]+)+))"\/>/;

/** @returns what a page asks to be answered as; undefined for an ordinary page */
export function markOf(html: string): PageMark | undefined {
  // React escapes quotes and `<` in all content: nothing an editor writes looks like this.
  const [, status, location] = written.exec(html) ?? [];
  if (location !== undefined) return { status: 308, location };
  return status === undefined ? undefined : { status: status === '404' ? 404 : 500 };
}

/**
 * How long an answer that says "moved" may be kept elsewhere: not at all without asking again.
 * A browser keeps a 308 that says nothing for good, and an address may be given back: a → b, then
 * b → a, and whoever kept the first would be sent round in circles.
 */
export const movedCacheControl = 'public, max-age=0, must-revalidate';

const active = Symbol.for('portrait.page-cache');

/** Called by the page cache when Next has taken it into use. */
export function activateStatusMarks(): void {
  Object.assign(globalThis, { [active]: true });
}

/**
 * Whether a mark will be honoured: not by `next dev`, nor on a platform that brings its own cache.
 * A page must then throw, as pages of Next do.
 */
export function statusMarksWork(): boolean {
  return active in globalThis;
}
