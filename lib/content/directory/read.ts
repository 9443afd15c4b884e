import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { directoryQuery, directoryResult } from './query.ts';
import { type Directory, directoryView } from './view.ts';

/** The directory of the institute in one language. Throws when the CMS does not answer. */
export async function readDirectory(reader: ContentReader, language: Language): Promise<Directory> {
  const people = await reader.read({
    groq: directoryQuery,
    result: directoryResult,
    tags: [tagOf({ page: 'directory' })],
  });
  return directoryView(people, reader.viewContext(language));
}
