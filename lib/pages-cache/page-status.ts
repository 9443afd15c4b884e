/**
 * How a page says that it is a 404 or a 500.
 *
 * A page that calls `notFound()`, or throws, is answered by Next with an empty document that its
 * own script fills in (vercel/next.js #62228), which without script stays blank. So such a page
 * renders what visitors should read, with this mark in its head, and the page cache gives the
 * answer its status.
 */
export const statusMetaName = 'portrait:status';
export type PageStatus = 404 | 500;

/** @returns the status that a page asks for; undefined for an ordinary page */
export function markedStatus(html: string): PageStatus | undefined {
  // React escapes quotes and `<` in all content: nothing an editor writes looks like this.
  const status = /<meta name="portrait:status" content="(404|500)"\/>/.exec(html)?.[1];
  return status === undefined ? undefined : status === '404' ? 404 : 500;
}

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
