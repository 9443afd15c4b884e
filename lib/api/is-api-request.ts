const api = /\/+api\/+v1(?:[/.]|$)/i;

/**
 * Whether a request may come to the API, by whatever spelling of the address Next takes for it: with percent signs, with
 * slashes doubled, with dots for segments, and as data of a page. It is better to count too many than too few.
 *
 * @param target of the request line (RFC 9112, 3.2)
 */
export function isApiRequest(target: string): boolean {
  const [path = ''] = target.split(/[?#]/, 1);
  const address = `http://site.invalid${path}`;
  const normal = path.startsWith('/') && URL.canParse(address) ? new URL(address).pathname : path;
  return [path, normal].some((one) => api.test(decoded(one).replaceAll('\\', '/')));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
