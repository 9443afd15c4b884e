/** A reference that a document holds, anywhere in it. */
export interface HeldReference {
  readonly id: string;
  /** Weak references, and those into another dataset, may point at nothing. */
  readonly weak: boolean;
}

/**
 * The references in a document, each target once; it is strong when any reference to it is.
 * Descends into everything, also into references, so that the index never misses what GROQ's `references()` finds.
 */
export function collectReferences(document: unknown): HeldReference[] {
  const found = new Map<string, boolean>();
  const pending: unknown[] = [document];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const element of value) pending.push(element);
      continue;
    }
    if ('_ref' in value && typeof value._ref === 'string') {
      const elsewhere = '_dataset' in value || '_projectId' in value;
      const weak = elsewhere || ('_weak' in value && value._weak === true);
      found.set(value._ref, (found.get(value._ref) ?? true) && weak);
    }
    for (const child of Object.values(value)) pending.push(child);
  }
  return [...found].map(([id, weak]) => ({ id, weak }));
}

/** `slug.current` when it is a string, else null: what the slug index holds. */
export function slugOf(document: Readonly<Record<string, unknown>>): string | null {
  const slug = document['slug'];
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return null;
  return typeof slug.current === 'string' ? slug.current : null;
}
