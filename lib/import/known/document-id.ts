const drafts = 'drafts.';

/** The `_id` that a document has, or will have, when it is published. */
export function publishedIdOf(id: string): string {
  return id.startsWith(drafts) ? id.slice(drafts.length) : id;
}

export function draftIdOf(id: string): string {
  return `${drafts}${publishedIdOf(id)}`;
}

export function isDraftId(id: string): boolean {
  return id.startsWith(drafts);
}
