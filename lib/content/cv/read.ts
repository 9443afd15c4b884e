import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { readableAddress } from '../draft-address.ts';
import { cvQuery, cvResult, draftCvQuery } from './query.ts';
import { type Cv, cvView } from './view.ts';

/**
 * The curriculum vitæ of the person with an address.
 *
 * @param segment the segment of the address that names the person
 * @returns undefined when nobody has that address
 * @throws when the CMS does not answer, or the person's own document is broken
 */
export async function readCv(
  reader: ContentReader,
  language: Language,
  segment: string,
): Promise<Cv | undefined> {
  const slugOrId = readableAddress(segment, reader);
  if (!slugOrId) return undefined;
  const person = await reader.read({
    groq: 'id' in slugOrId ? draftCvQuery : cvQuery,
    params: slugOrId,
    result: cvResult,
    tags: [tagOf({ page: 'cv', slug: segment })],
  });
  return person ? cvView(person, reader.viewContext(language)) : undefined;
}
