import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { readableAddress } from '../draft-address.ts';
import { maxNewestWorks } from '../work/newest-works.ts';
import { unnamedAuthors } from '../work/unnamed-authors.ts';
import { draftInstitutionQuery, institutionPageResult, institutionQuery } from './page-query.ts';
import { type Institution, institutionView } from './page-view.ts';

/**
 * The institution under an address, with its people.
 *
 * @param segment the last segment of the address
 * @returns undefined when none has that address
 * @throws when the CMS does not answer
 */
export async function readInstitution(
  reader: ContentReader,
  language: Language,
  segment: string,
): Promise<Institution | undefined> {
  const slugOrId = readableAddress(segment, reader);
  if (!slugOrId) return undefined;
  const index = await reader.searchIndex();
  const id = 'id' in slugOrId ? slugOrId.id : index.named('institution', slugOrId.slug)?.id;
  const { ids, count } =
    id === undefined
      ? { ids: [], count: 0 }
      : index.findWorks({ institution: id }, { offset: 0, limit: maxNewestWorks });
  const institution = await reader.read({
    groq: 'id' in slugOrId ? draftInstitutionQuery : institutionQuery,
    params: { ...slugOrId, works: ids },
    result: institutionPageResult,
    warnings: (found) => unnamedAuthors(found?.works ?? []),
    tags: [tagOf({ page: 'institution', slug: segment })],
  });
  return institution
    ? institutionView(institution, reader.viewContext(language), count)
    : undefined;
}
