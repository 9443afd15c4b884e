/** What of a document tells its addresses; drafts may lack anything. */
export type DocumentWithSlug = Readonly<Record<string, unknown>> | null | undefined;

/** The slug of a document, if it has one. */
export function slugIn(document: DocumentWithSlug): string | undefined {
  const slug = document?.['slug'];
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return undefined;
  return typeof slug.current === 'string' && slug.current !== '' ? slug.current : undefined;
}

function formerSlugsIn(document: DocumentWithSlug): string[] {
  const slugs = document?.['formerSlugs'];
  return Array.isArray(slugs) ? slugs.filter((slug) => typeof slug === 'string') : [];
}

/**
 * The former addresses that a document has to have once its draft is published: those it had, the
 * one it has now if that changes, and never the one it will have.
 *
 * @returns undefined when they are as they should be
 */
export function formerSlugsAfter(
  published: DocumentWithSlug,
  draft: DocumentWithSlug,
): string[] | undefined {
  if (draft === null || draft === undefined) return undefined;
  const present = formerSlugsIn(draft);
  const next = slugIn(draft);
  const left = slugIn(published);
  const wanted = [...formerSlugsIn(published), ...present, ...(left === undefined ? [] : [left])];
  const kept = [...new Set(wanted)].filter((slug) => slug !== next);
  const isSame =
    kept.length === present.length && kept.every((slug, index) => slug === present[index]);
  return isSame ? undefined : kept;
}
