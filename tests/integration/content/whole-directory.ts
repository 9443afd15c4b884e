import type { ContentReader } from '@/lib/content/content-reader';
import { readDirectory } from '@/lib/content/directory/read';
import type { Members } from '@/lib/content/person/members';
import { statuses } from '@/lib/domain/vocabulary';
import type { Language } from '@/lib/i18n/languages';

/** Everyone in the directory, however many pages it has. */
export async function wholeDirectory(reader: ContentReader, language: Language): Promise<Members> {
  const first = await readDirectory(reader, language, '');
  if (first === undefined) throw new Error('there is no directory');
  if (first.layout === 'cards') return { current: first.current, alumni: first.alumni };
  const everyone: Members = { current: [], alumni: [] };
  for (const status of statuses) {
    for (let page = 1; ; page += 1) {
      const query = page === 1 ? `status=${status}` : `status=${status}&page=${page}`;
      const directory = await readDirectory(reader, language, query);
      if (directory === undefined) break;
      everyone[status].push(...directory[status]);
    }
  }
  return everyone;
}
