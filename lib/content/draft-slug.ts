import { isSlug } from '../domain/index.ts';

/** No slug begins so: for visitors it is the address of nobody. */
const prefix = '~';

/** What stands in the address of a draft that has no slug yet; only previews know it. */
export function slugOfDraft(id: string): string {
  return `${prefix}${id}`;
}

/** Whom an address means: a slug, the document of a draft, or nothing that could have a page. */
export function addressedBy(slug: string): { slug: string } | { id: string } | undefined {
  if (isSlug(slug)) return { slug };
  const text = decoded(slug);
  return text?.startsWith(prefix) ? { id: text.slice(prefix.length) } : undefined;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
