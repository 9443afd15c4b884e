import { isSlug } from '../../domain/index.ts';
import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import {
  institutionPageResult,
  institutionQuery,
  peopleQuery,
  peopleResult,
} from './page-query.ts';
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
  const tags = [tagOf({ page: 'institution', slug })];
  const institution = await reader.read({
    groq: institutionQuery,
    params: { slug },
    result: institutionPageResult,
    tags,
  });
  if (!institution) return undefined;
  const people = await reader.read({
    groq: peopleQuery,
    params: { id: institution._id },
    result: peopleResult,
    tags,
  });
  return institutionView(institution, people, reader.viewContext(language));
}
