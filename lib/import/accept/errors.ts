/** Somebody else decided on an item, or a source said more of it, since an editor saw it. */
export class ItemChangedError extends Error {
  override readonly name = 'ItemChangedError';
}

/** The work that an item was to go into was deleted, or merged into another one, since an editor saw it. */
export class WorkGoneError extends Error {
  override readonly name = 'WorkGoneError';
}
