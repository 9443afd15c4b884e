/**
 * The path on this site to return to.
 *
 * @param text from a request: a path, or an address of which only the path is used
 * @returns a path that begins with exactly one slash, so that no redirect leaves the site; else `/`
 */
export function returnPath(text: string | null | undefined): string {
  if (!text || !URL.canParse(text, 'http://site.invalid')) return '/';
  const { pathname, search, hash } = new URL(text, 'http://site.invalid');
  // Browsers read "//host" and "/\\host" as another site.
  return /^\/(?![/\\])/.test(pathname) ? `${pathname}${search}${hash}` : '/';
}
