/**
 * Headers of every upload. Its address depends on the content, so the answer never changes. An upload
 * must not act as a page of this origin: no sniffing, and a policy under which nothing runs even when a
 * browser shows it as a document. Other origins (the site's) may embed it.
 */
export const assetHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** `Content-Disposition` for a download under this name (RFC 6266, with RFC 8187 for what is not ASCII). */
export function attachment(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Does `If-None-Match` name this tag (RFC 9110, 13.1.2; weak comparison)? */
export function isUnchanged(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  if (known === null) return false;
  return known.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')));
}
