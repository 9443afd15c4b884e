import { isSlug } from '../domain/index.ts';

/** No slug begins so: for visitors it is the address of nobody. */
const prefix = '~';

/** What stands in an address: the slug, or for a draft without one, which only previews show, its id. */
export function addressSlug({ _id, slug }: { _id: string; slug: string }): string {
  return slug || `${prefix}${_id}`;
}

/** What the last segment of an address names: a slug, the document of a draft, or nothing that could have a page. */
export function addressedBy(segment: string): { slug: string } | { id: string } | undefined {
  if (isSlug(segment)) return { slug: segment };
  const text = decoded(segment);
  return text?.startsWith(prefix) ? { id: text.slice(prefix.length) } : undefined;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
