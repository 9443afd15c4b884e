import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { readableAddress } from '../draft-address.ts';
import { draftWorkQuery, workPageResult, workQuery } from './page-query.ts';
import { type WorkPage, workPageView } from './page-view.ts';
import { unnamedAuthors } from './unnamed-authors.ts';

/**
 * The work under an address.
 *
 * @param segment the last segment of the address
 * @returns undefined when no work has that address
 * @throws when the CMS does not answer, or the work's own document is broken
 */
export async function readWork(
  reader: ContentReader,
  language: Language,
  segment: string,
): Promise<WorkPage | undefined> {
  const slugOrId = readableAddress(segment, reader);
  if (!slugOrId) return undefined;
  const work = await reader.read({
    groq: 'id' in slugOrId ? draftWorkQuery : workQuery,
    params: slugOrId,
    result: workPageResult,
    warnings: (found) => (found ? unnamedAuthors([found]) : []),
    tags: [tagOf({ page: 'work', slug: segment })],
  });
  return work ? workPageView(work, reader.viewContext(language)) : undefined;
}
