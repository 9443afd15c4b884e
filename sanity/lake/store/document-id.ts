const draftPrefix = 'drafts.';
const versionPrefix = 'versions.';

/** Which layer a stored document belongs to: `published`, `drafts`, or a release's name. */
export function layerOf(id: string): string {
  if (id.startsWith(draftPrefix)) return 'drafts';
  if (id.startsWith(versionPrefix)) {
    const end = id.indexOf('.', versionPrefix.length);
    if (end > versionPrefix.length && end < id.length - 1)
      return id.slice(versionPrefix.length, end);
  }
  return 'published';
}

/** The id a document has once published: `drafts.X` and `versions.R.X` → `X`. */
export function publishedIdOf(id: string): string {
  if (id.startsWith(draftPrefix)) return id.slice(draftPrefix.length);
  const layer = layerOf(id);
  return layer === 'published' ? id : id.slice(versionPrefix.length + layer.length + 1);
}

/** The id under which a layer keeps its version of a published id. */
export function idInLayer(publishedId: string, layer: string): string {
  if (layer === 'published') return publishedId;
  return layer === 'drafts'
    ? `${draftPrefix}${publishedId}`
    : `${versionPrefix}${layer}.${publishedId}`;
}

/** Without a token, an id with a `.` does not exist: drafts, versions, secrets. */
export function isPublic(id: string): boolean {
  return !id.includes('.');
}
