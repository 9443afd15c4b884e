import type { PageAddress, SluggedPage } from '../../pages/registry.ts';
import { readRedirect } from '../addresses/read-redirect.ts';
import type { ContentReader } from '../content-reader.ts';

/** The parameters of lists whose value is a slug, with the kind of page that has it. */
const sluggedParameters: Readonly<Record<string, SluggedPage>> = {
  topic: 'topic',
  institution: 'institution',
  person: 'profile',
};

/**
 * The redirect of a list that is filtered by former slugs.
 *
 * @returns the list at the current slugs; undefined when no page had one of these
 * @throws when the CMS does not answer
 */
export async function readListRedirect(
  reader: ContentReader,
  address: Exclude<PageAddress, { slug: string }>,
): Promise<PageAddress | undefined> {
  const query = new URLSearchParams(address.query);
  let isMoved = false;
  for (const [name, page] of Object.entries(sluggedParameters)) {
    const slug = query.get(name);
    const to = slug === null ? undefined : await readRedirect(reader, page, slug);
    if (to === undefined || !('slug' in to)) continue;
    query.set(name, to.slug);
    isMoved = true;
  }
  return isMoved ? { page: address.page, query: query.toString() } : undefined;
}
