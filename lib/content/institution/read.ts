import { isSlug } from '../../domain/index.ts';
import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { unnamedAuthors } from '../work/unnamed-authors.ts';
import { institutionPageResult, institutionQuery } from './page-query.ts';
import { type Institution, institutionView } from './page-view.ts';

/**
 * The institution under an address, with its people.
 *
 * @returns undefined when none has that address
 * @throws when the CMS does not answer
 */
export async function readInstitution(
  reader: ContentReader,
  language: Language,
  slug: string,
): Promise<Institution | undefined> {
  if (!isSlug(slug)) return undefined;
  const institution = await reader.read({
    groq: institutionQuery,
    params: { slug },
    result: institutionPageResult,
    warnings: (found) => unnamedAuthors(found?.newest?.works ?? []),
    tags: [tagOf({ page: 'institution', slug })],
  });
  return institution ? institutionView(institution, reader.viewContext(language)) : undefined;
}
