import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { readableAddress } from '../draft-address.ts';
import { unnamedAuthors } from '../work/unnamed-authors.ts';
import { coauthorPageResult, coauthorQuery, draftCoauthorQuery } from './page-query.ts';
import { type CoauthorPage, coauthorPageView } from './page-view.ts';

/**
 * The coauthor under an address.
 *
 * @param segment the last segment of the address
 * @returns undefined when nobody has that address, or who has it became a member
 * @throws when the CMS does not answer, or the coauthor's own document is broken
 */
export async function readCoauthor(
  reader: ContentReader,
  language: Language,
  segment: string,
): Promise<CoauthorPage | undefined> {
  const slugOrId = readableAddress(segment, reader);
  if (!slugOrId) return undefined;
  const coauthor = await reader.read({
    groq: 'id' in slugOrId ? draftCoauthorQuery : coauthorQuery,
    params: slugOrId,
    result: coauthorPageResult,
    warnings: (found) => unnamedAuthors(found?.works ?? []),
    tags: [tagOf({ page: 'coauthor', slug: segment })],
  });
  return coauthor ? coauthorPageView(coauthor, reader.viewContext(language)) : undefined;
}
