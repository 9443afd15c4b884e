/** A document that may have a slug and former slugs. A draft may lack anything. */
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
 * The former slugs of a document once its draft is published: those it had, and its slug before the
 * publication if that changes. Its new slug is never among them.
 *
 * @returns undefined when the draft has the right ones already
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
