/** The address of one rendition of a person's portrait; see `app/media`. */
export function portraitPath(slug: string, fingerprint: string, width: number): string {
  return `/media/portraits/${encodeURIComponent(slug)}/${fingerprint}-${width}.webp`;
}

/** The same for who previews it: by the document, which may have no address yet; see `app/media`. */
export function draftPortraitPath(id: string, fingerprint: string, width: number): string {
  return `/media/drafts/${encodeURIComponent(id)}/${fingerprint}-${width}.webp`;
}
