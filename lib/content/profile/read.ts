import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { parseSlugOrId } from '../draft-address.ts';
import { unnamedAuthors } from '../work/unnamed-authors.ts';
import {
  draftProfileQuery,
  profileQuery,
  profileResult,
  referringQuery,
  referringResult,
} from './query.ts';
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
  const slugOrId = parseSlugOrId(segment);
  if (!slugOrId || ('id' in slugOrId && !reader.isDraft)) return undefined;
  const tags = [tagOf({ page: 'profile', slug: segment })];
  const person = await reader.read({
    groq: 'id' in slugOrId ? draftProfileQuery : profileQuery,
    params: slugOrId,
    result: profileResult,
    tags,
  });
  if (!person) return undefined;
  const referring = await reader.read({
    groq: referringQuery,
    params: { people: [person._id, ...person.formerly] },
    result: referringResult,
    warnings: ({ works }) => unnamedAuthors(works),
    tags,
  });
  return profileView(person, referring, reader.viewContext(language));
}
