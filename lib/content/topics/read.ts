import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { topicsQuery, topicsResult } from './query.ts';
import { type ListedTopic, topicsView } from './view.ts';

/** All topics. Throws when the CMS does not answer. */
export async function readTopics(
  reader: ContentReader,
  language: Language,
): Promise<ListedTopic[]> {
  const topics = await reader.read({
    groq: topicsQuery,
    result: topicsResult,
    tags: [tagOf({ page: 'topics' })],
  });
  return topicsView(topics, reader.viewContext(language));
}
