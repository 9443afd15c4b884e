/**
 * The path of this site that an address names.
 *
 * @param text from a request: a path, or an address of which only the path is taken
 * @returns a path that begins with one slash; `/` for what is none, so that no redirect leaves the site
 */
export function returnPath(text: string | null | undefined): string {
  if (!text || !URL.canParse(text, 'http://site.invalid')) return '/';
  const { pathname, search, hash } = new URL(text, 'http://site.invalid');
  // Browsers read "//host" and "/\\host" as another site.
  return /^\/(?![/\\])/.test(pathname) ? `${pathname}${search}${hash}` : '/';
}
