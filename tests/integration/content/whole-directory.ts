import type { ContentReader } from '@/lib/content/content-reader';
import { readDirectory } from '@/lib/content/directory/read';
import type { Directory } from '@/lib/content/directory/view';
import type { Language } from '@/lib/i18n/languages';

/** The directory without filters, which is always there. */
export async function wholeDirectory(
  reader: ContentReader,
  language: Language,
): Promise<Directory> {
  const directory = await readDirectory(reader, language, '');
  if (directory === undefined) throw new Error('there is no directory');
  return directory;
}
