import { isSlug } from '../domain/index.ts';

/** No slug begins with it, so no published page has such an address. */
const prefix = '~';

/**
 * The last segment of an address: the slug, or the id of a draft without one, which only previews
 * show.
 */
export function addressSlug({ _id, slug }: { _id: string; slug: string }): string {
  return slug || `${prefix}${_id}`;
}

/**
 * Parses the last segment of an address.
 *
 * @returns undefined when it is neither a slug nor the id of a draft
 */
export function parseSlugOrId(segment: string): { slug: string } | { id: string } | undefined {
  if (isSlug(segment)) return { slug: segment };
  const text = decoded(segment);
  return text?.startsWith(prefix) ? { id: text.slice(prefix.length) } : undefined;
}

/** The same for a reader: only one that reads drafts finds a document by its id. */
export function readableAddress(
  segment: string,
  { isDraft }: { readonly isDraft: boolean },
): { slug: string } | { id: string } | undefined {
  const slugOrId = parseSlugOrId(segment);
  return slugOrId && 'id' in slugOrId && !isDraft ? undefined : slugOrId;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
