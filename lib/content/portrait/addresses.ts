/** The address of one rendition of a person's portrait; see `app/media`. */
export function portraitPath(slug: string, fingerprint: string, width: number): string {
  return `/media/portraits/${encodeURIComponent(slug)}/${fingerprint}-${width}.webp`;
}

/**
 * The same in a preview: by the `_id` of the document, which may have no slug yet; see `app/media`.
 */
export function draftPortraitPath(id: string, fingerprint: string, width: number): string {
  return `/media/drafts/${encodeURIComponent(id)}/${fingerprint}-${width}.webp`;
}
