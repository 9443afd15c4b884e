/** A document before or after a change, as the webhook describes it. */
export interface DocumentState {
  /** The current address, if it has one. */
  readonly slug: string | null;
  readonly formerSlugs: readonly string[];
  /** `_id`s of the documents that it refers to. */
  readonly references: readonly string[];
}

/** A change of published content, as the webhook describes it. */
export interface PublishedChange {
  readonly _id: string;
  readonly _type: string;
  readonly operation: 'create' | 'update' | 'delete';
  /** Null when the document did not exist before the change. */
  readonly before: DocumentState | null;
  /** Null when it does not exist any more. */
  readonly after: DocumentState | null;
}

/** Whether the addresses of a document changed: it was published, taken down, or got another slug. */
export function hasMoved({ before, after }: PublishedChange): boolean {
  if (!before || !after) return true;
  return before.slug !== after.slug || before.formerSlugs.join(' ') !== after.formerSlugs.join(' ');
}

/** The states after and before the change, as far as they exist. */
export function statesOf({ before, after }: PublishedChange): DocumentState[] {
  return [after, before].filter((state) => state !== null);
}

/** The documents that it refers to and did not before, or the other way round. */
export function changedReferences({ before, after }: PublishedChange): string[] {
  const earlier = new Set(before?.references);
  return [...earlier.symmetricDifference(new Set(after?.references))];
}
