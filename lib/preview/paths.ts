/** Where an open preview hears that something changed. */
export const previewChangesPath = '/api/draft-mode/changes';

/**
 * The address that ends the preview.
 *
 * @param path of this site, to come back to
 */
export function leavePreviewPath(path: string): string {
  return `/api/draft-mode/disable?to=${encodeURIComponent(path)}`;
}
