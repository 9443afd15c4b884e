/** The event stream that tells an open preview of changes. */
export const previewChangesPath = '/api/draft-mode/changes';

/**
 * The path that ends the preview.
 *
 * @param path on this site to return to
 */
export function leavePreviewPath(path: string): string {
  return `/api/draft-mode/disable?to=${encodeURIComponent(path)}`;
}
