import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { readableAddress } from '../draft-address.ts';
import { unnamedAuthors } from '../work/unnamed-authors.ts';
import { draftProfileQuery, profileQuery, profileResult } from './query.ts';
import { type Profile, profileView } from './view.ts';

/**
 * The profile under an address.
 *
 * @param segment the last segment of the address
 * @returns undefined when nobody has that address
 * @throws when the CMS does not answer, or the person's own document is broken
 */
export async function readProfile(
  reader: ContentReader,
  language: Language,
  segment: string,
): Promise<Profile | undefined> {
  const slugOrId = readableAddress(segment, reader);
  if (!slugOrId) return undefined;
  const person = await reader.read({
    groq: 'id' in slugOrId ? draftProfileQuery : profileQuery,
    params: slugOrId,
    result: profileResult,
    warnings: (found) => unnamedAuthors(found?.works ?? []),
    tags: [tagOf({ page: 'profile', slug: segment })],
  });
  return person ? profileView(person, reader.viewContext(language)) : undefined;
}
